// A filament: its colour, covered exactly across its width.
#include "coverage.glsl"

noperspective in float across;
noperspective in float halfWidth;
in vec4 tint;

layout(location = 0) out vec4 color;

void main() { color = tint * stripCoverage(across, -halfWidth, halfWidth); }
