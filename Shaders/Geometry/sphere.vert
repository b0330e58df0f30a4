// A sphere as a polygon that just covers its outline, to be ray-cast in the fragment shader.
// Sigg, Weyrich, Botsch, Gross: "GPU-Based Ray-Casting of Quadratic Surfaces", Symposium on Point-Based Graphics 2006.
#include "frame.glsl"

layout(location = 0) in vec4 centerAndRadius;
layout(location = 1) in vec4 albedoAndFill;
layout(location = 2) in vec4 signalColor;     // a: presence
layout(location = 3) in vec4 bounceLight;     // towards lit neighbours, as long as their light is strong

layout(location = 1) uniform vec4 inside;    // emission, pigment, unused
layout(location = 2) uniform int depthOnly;  // 1: just inside the outline, 0: just outside

// All in view space.
out vec3 position;
flat out vec4 sphere;
flat out vec4 body;                          // rgb: what the surface is painted with; a: fill
flat out vec4 signal;                        // rgb: colour; a: presence
flat out vec3 bounce;

// The colour's hexagon is a strip: few triangles, because a CPU looks twice at what lies along the sides that they share. The depth needs
// a rounder polygon, which is a fan, since it fills the outline from inside.
const int colorCorners = 6;
const int depthCorners = 32;

void main() {
    vec3 center = centerAndRadius.xyz;
    float radius = centerAndRadius.w;
    vec3 toEye = eyePosition() - center;
    float distance = length(toEye);
    vec3 facing = toEye / distance;
    vec3 right = normalize(cross(vec3(view[0][1], view[1][1], view[2][1]), facing));
    vec3 up = cross(facing, right);

    // The cone from the eye that touches the sphere, cut by the plane through its centre. For the colour it is a pixel wider for the soft
    // edge, and wider again because a polygon's sides cut the corner off a circle.
    float outline = radius * distance * inversesqrt(max(distance * distance - radius * radius, 1e-12));
    // The depth ends inside the soft edge: what lies behind shows over its outer part, or a line of background would remain between
    // both.
    float soft = pixelAt(distance) * (0.3 + 0.6 * blurAt(distance));
    float reach = max(outline - soft, 0.5 * outline);
    float turn = float(gl_VertexID) / float(depthCorners);
    if (depthOnly == 0) {
        reach = (outline + pixelAt(distance) * (1.0 + blurAt(distance))) / cos(3.14159265 / float(colorCorners));
        int step = (gl_VertexID + 1) / 2;
        turn = float((gl_VertexID & 1) == 1 ? step : colorCorners - step) / float(colorCorners);
    }
    float angle = 6.28318531 * turn;
    vec3 corner = center + (right * cos(angle) + up * sin(angle)) * reach;

    // One depth for the whole sphere, that of its front: nothing that touches it shows through, and the depth test stays early.
    gl_Position = viewProjection * vec4(corner, 1.0);
    vec4 front = viewProjection * vec4(center + facing * radius, 1.0);
    gl_Position.z = front.z / front.w * gl_Position.w;

    position = (view * vec4(corner, 1.0)).xyz;
    sphere = vec4((view * vec4(center, 1.0)).xyz, radius);
    float fill = albedoAndFill.a;
    // Mixed as the eye sees it, or a half-filled white body would look washed out.
    vec3 painted = mix(sqrt(albedoAndFill.rgb), sqrt(signalColor.rgb), inside.y * fill);
    body = vec4(painted * painted, fill);
    signal = signalColor;
    bounce = mat3(view) * bounceLight.xyz;
}
