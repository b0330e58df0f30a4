// A piece of a line with round ends. Where two pieces meet, a pixel belongs to one of them, so that the line covers as a whole.
#include "coverage.glsl"

flat in vec4 piece;
flat in vec4 limits;
flat in vec4 paint;
flat in float reach;

layout(location = 0) out vec4 color;

void main() {
    vec2 place = gl_FragCoord.xy;
    vec2 fromStart = place - piece.xy;
    vec2 fromEnd = place - piece.zw;
    vec2 along = piece.zw - piece.xy;
    float share = clamp(dot(fromStart, along) / max(dot(along, along), 1e-8), 0.0, 1.0);
    float away = length(fromStart - along * share);
    bool mine = dot(fromStart, limits.xy) >= 0.0 && (limits.zw == vec2(0.0) || dot(fromEnd, limits.zw) < 0.0);
    color = mine ? paint * stripCoverage(away, -reach, reach) : vec4(0.0);
}
