// A filament: its colour, covered exactly across its width; it grows out of its neurons softly, or its end would be seen in front of them.
#include "coverage.glsl"

flat in vec3 axis;                           // the line's normal in pixels, and its distance from the frame's corner along it
noperspective in float halfWidth;
in vec4 tint;
in vec2 clearance;

layout(location = 0) out vec4 color;

void main() {
    float across = dot(gl_FragCoord.xy, axis.xy) - axis.z;
    vec2 grown = clamp(clearance * 0.9 - 0.45, 0.0, 1.0);
    color = tint * (stripCoverage(across, -halfWidth, halfWidth) * grown.x * grown.y);
}
