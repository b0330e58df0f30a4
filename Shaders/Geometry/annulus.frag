// A ring: crisp edges are covered exactly, soft ones fall off as a bell.
#include "coverage.glsl"

in vec2 place;
flat in vec3 band;
flat in vec4 paint;

layout(location = 0) out vec4 color;

void main() {
    float radius = length(place);
    float pixel = max(length(vec2(dFdx(radius), dFdy(radius))), 1e-6);
    float coverage;
    if (band.z > 0.0) {
        float outside = max(max(radius - band.y, band.x - radius), 0.0) / (band.z + pixel);
        coverage = bell(outside * outside) * (1.0 - outside);
    } else {
        float inner = band.x > 0.0 ? band.x / pixel : -1e6;
        coverage = stripCoverage(radius / pixel, inner, band.y / pixel);
    }
    color = paint * coverage;
}
