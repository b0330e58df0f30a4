// The surface of a triangle mesh in the studio's light.
#include "frame.glsl"
#include "studio.glsl"

in vec3 worldPosition;
in vec3 viewNormal;
flat in vec3 body;
flat in vec3 glow;

layout(location = 0) out vec4 color;

void main() {
    vec3 normal = normalize(viewNormal);
    vec3 incoming = mat3(view) * normalize(worldPosition - eyePosition());
    float facing = clamp(-dot(normal, incoming), 0.0, 1.0);
    vec3 light = body * studioDiffuse(normal) + glow;
    light += schlick(0.04, facing) * studioReflection(reflect(incoming, normal), 0.0);
    color = vec4(hazed(light, distance(worldPosition, eyePosition())), 1.0);
}
