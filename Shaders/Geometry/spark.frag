// A spark: a hot round head, a tapering tail and, on arrival, a soft burst.
#include "coverage.glsl"
#include "spark.glsl"

noperspective in vec2 place;
flat in vec3 shape;
flat in vec4 light;

layout(location = 5) uniform vec4 look;      // size, gain, pigment, direction

layout(location = 0) out vec4 color;

void main() {
    float radius = shape.x;
    float head = bell(dot(place, place) / (radius * radius));
    float along = clamp(1.0 - place.x / max(shape.y, 1e-4), 0.0, 1.0);
    // Narrower than the pixels' grid it would break up into dots: keep the width, give up light instead.
    float trueWidth = radius * mix(0.2, 0.65, along);
    float width = max(trueWidth, thinnest);
    float tail = place.x > 0.0 ? along * along * bell(place.y * place.y / (width * width)) * trueWidth / width : 0.0;
    float strength = max(head, 0.55 * tail * (1.0 - shape.z));
    // Pigment has body: it covers fully almost to its edge, where light would fade.
    float bare = 1.0 - strength;
    color = light * mix(strength, 1.0 - bare * bare * bare, look.z);
}
