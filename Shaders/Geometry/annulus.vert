// A ring or disc in its own plane: as a square, or as a strip around a large ring's hole.
#include "frame.glsl"

layout(location = 0) in vec4 centerAndSoftness;
layout(location = 1) in vec4 normalAndLift;
layout(location = 2) in vec4 radii;          // inner, outer, opacity, additive
layout(location = 3) in vec4 ringColor;      // rgb; a: squeeze
layout(location = 0) uniform float sides;    // of the strip; 0 for a square

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

    // What a pixel is wide in the ring's plane, where it is widest.
    float pixel = pixelAt(distance) / (max(abs(dot(normal, toEye / distance)), 0.05) * ringColor.a);
    float reach = radii.y + softness + 2.0 * pixel;
    if (sides == 0.0) {
        place = reach * vec2((gl_VertexID & 1) == 0 ? -1.0 : 1.0, (gl_VertexID >> 1) == 0 ? -1.0 : 1.0);
    } else {
        // The outer corners lie so far out that the sides between them touch the circle.
        float step = 6.28318531 / sides;
        float hole = max(radii.x - softness - 2.0 * pixel, 0.0);
        float angle = step * float(gl_VertexID >> 1);
        place = vec2(cos(angle), sin(angle)) * ((gl_VertexID & 1) == 0 ? hole : reach / cos(0.5 * step));
    }
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
