// A spark: a hot round head, a tapering tail and, on arrival, a soft burst.
#include "coverage.glsl"

noperspective in vec2 place;
flat in vec3 shape;
flat in vec4 light;

layout(location = 0) out vec4 color;

void main() {
    float radius = shape.x;
    float head = bell(dot(place, place) / (radius * radius));
    float along = clamp(1.0 - place.x / max(shape.y, 1e-4), 0.0, 1.0);
    float width = radius * mix(0.2, 0.65, along);
    float tail = place.x > 0.0 ? along * along * bell(place.y * place.y / (width * width)) : 0.0;
    float strength = max(head, 0.55 * tail * (1.0 - shape.z));
    color = light * strength;
}
