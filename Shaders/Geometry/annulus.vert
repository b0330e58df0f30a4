// A ring or disc as a square in its own plane.
#include "frame.glsl"

layout(location = 0) in vec4 centerAndSoftness;
layout(location = 1) in vec4 normalAndLift;
layout(location = 2) in vec4 radii;          // inner, outer, opacity, additive
layout(location = 3) in vec4 ringColor;      // rgb; a: squeeze

out vec2 place;
flat out vec3 band;                          // inner, outer, softness
flat out vec4 paint;

void main() {
    vec3 center = centerAndSoftness.xyz;
    float softness = centerAndSoftness.w;
    vec3 toEye = eyePosition() - center;
    float distance = length(toEye);
    bool faces = dot(normalAndLift.xyz, normalAndLift.xyz) == 0.0;
    vec3 normal = faces ? toEye / distance : normalize(normalAndLift.xyz);
    vec3 right = normalize(cross(abs(normal.y) < 0.9 ? vec3(0.0, 1.0, 0.0) : vec3(-1.0, 0.0, 0.0), normal));
    vec3 up = cross(normal, right);

    float reach = radii.y + softness + 2.0 * pixelAt(distance);
    vec2 corner = vec2((gl_VertexID & 1) == 0 ? -1.0 : 1.0, (gl_VertexID >> 1) == 0 ? -1.0 : 1.0);
    place = corner * reach;
    vec3 world = center + right * (place.x * ringColor.a) + up * place.y;
    gl_Position = viewProjection * vec4(world, 1.0);
    if (normalAndLift.w != 0.0) {
        vec4 lifted = viewProjection * vec4(world + toEye / distance * normalAndLift.w, 1.0);
        gl_Position.z = lifted.z / lifted.w * gl_Position.w;
    }
    band = vec3(radii.x, radii.y, softness);
    float opacity = radii.z;
    paint = vec4(ringColor.rgb * opacity, opacity * (1.0 - radii.w));
}
