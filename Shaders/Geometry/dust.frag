// A mote: a soft disc.
#include "coverage.glsl"

noperspective in vec2 place;
flat in vec4 light;

layout(location = 0) out vec4 color;

void main() { color = light * bell(dot(place, place)); }
