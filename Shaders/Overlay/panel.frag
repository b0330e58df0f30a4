// A rectangle, covered exactly along straight edges, with round corners by their distance (Quilez: "2D distance functions").
#include "coverage.glsl"

flat in vec4 sides;
flat in vec2 border;
flat in vec4 fill;
flat in vec4 line;

layout(location = 0) out vec4 color;

float covered(vec2 place, vec4 box, float radius) {
    float straight = stripCoverage(place.x, box.x, box.z) * stripCoverage(place.y, box.y, box.w);
    if (radius <= 0.0) return straight;
    vec2 half_ = 0.5 * (box.zw - box.xy);
    vec2 beyond = abs(place - 0.5 * (box.xy + box.zw)) - half_ + radius;
    return min(beyond.x, beyond.y) > 0.0 ? edgeCoverage(radius - length(beyond)) : straight;
}

void main() {
    vec2 place = gl_FragCoord.xy;
    float whole = covered(place, sides, border.x);
    float inner = border.y > 0.0
        ? covered(place, sides + vec4(border.y, border.y, -border.y, -border.y), max(border.x - border.y, 0.0)) : whole;
    color = fill * inner + line * (whole - inner);
}
