// The strip over a mesh's edge: on a crease it mixes the two sides, on an outline it fades the surface out.
#include "frame.glsl"
#include "studio.glsl"

in vec3 worldPosition;
in vec3 leftNormal;
in vec3 rightNormal;
noperspective in float across;
flat in vec2 present;
flat in vec3 body;
flat in vec3 glow;

layout(location = 0) out vec4 color;

vec3 lit(vec3 viewNormal) {
    vec3 normal = normalize(viewNormal);
    vec3 incoming = mat3(view) * normalize(worldPosition - eyePosition());
    float facing = clamp(-dot(normal, incoming), 0.0, 1.0);
    vec3 light = body * studioDiffuse(normal) + glow;
    light += schlick(0.04, facing) * studioReflection(reflect(incoming, normal), 0.0);
    return hazed(light, distance(worldPosition, eyePosition()));
}

void main() {
    if (present.x > 0.5 && present.y > 0.5) {
        float leftShare = clamp(across + 0.5, 0.0, 1.0);
        color = vec4(mix(lit(rightNormal), lit(leftNormal), leftShare), 1.0);
        return;
    }
    // An outline: the surface is already there on its own side, so only the other side is drawn, fading over a pixel.
    float outside = present.x > 0.5 ? -across : across;
    float coverage = clamp(1.0 - outside, 0.0, 1.0) * step(0.0, outside);
    vec3 light = present.x > 0.5 ? lit(leftNormal) : lit(rightNormal);
    color = vec4(light * coverage, coverage);
}
