// Smooths a mesh's outlines and creases by drawing a narrow strip over each such edge.
// Sander, Hoppe, Snyder, Gortler: "Discontinuity Edge Overdraw", Symposium on Interactive 3D Graphics 2001.
#include "frame.glsl"

layout(location = 0) in vec3 startPosition;
layout(location = 1) in vec3 endPosition;
layout(location = 2) in vec3 firstFace;
layout(location = 3) in vec3 firstStart;
layout(location = 4) in vec3 firstEnd;
layout(location = 5) in vec3 secondFace;
layout(location = 6) in vec3 secondStart;
layout(location = 7) in vec3 secondEnd;

struct Copy {
    mat4 model;
    vec4 albedo;
    vec4 emission;
};
layout(std430, binding = 0) readonly buffer Copies { Copy copies[]; };
layout(location = 0) uniform int copy;

out vec3 worldPosition;
out vec3 leftNormal;
out vec3 rightNormal;
noperspective out float across;      // pixels from the edge, positive to the left of start to end
flat out vec2 present;               // whether the left and the right side are seen
flat out vec3 body;
flat out vec3 glow;

void main() {
    mat4 model = copies[copy].model;
    mat3 linear = mat3(model);
    mat3 cofactors = mat3(cross(linear[1], linear[2]), cross(linear[2], linear[0]), cross(linear[0], linear[1]));
    vec3 start = (model * vec4(startPosition, 1.0)).xyz;
    vec3 end = (model * vec4(endPosition, 1.0)).xyz;
    vec3 toEye = eyePosition() - start;
    bool firstSeen = dot(cofactors * firstFace, toEye) > 0.0;
    bool secondSeen = dot(cofactors * secondFace, toEye) > 0.0;
    bool crease = dot(firstStart, secondStart) < 0.999 || dot(firstEnd, secondEnd) < 0.999;
    if (!(firstSeen || secondSeen) || (firstSeen && secondSeen && !crease)) {
        gl_Position = nowhere;
        return;
    }

    vec4 startClip = viewProjection * vec4(start, 1.0);
    vec4 endClip = viewProjection * vec4(end, 1.0);
    vec2 along = toPixels(endClip) - toPixels(startClip);
    float extent = length(along);
    vec2 unit = extent > 1e-6 ? along / extent : vec2(1.0, 0.0);
    vec2 left = vec2(-unit.y, unit.x);

    // Seen from outside, a counter-clockwise triangle lies to the left of its edges: the first side is the left one.
    bool atEnd = gl_VertexID >= 2;
    across = (gl_VertexID & 1) == 0 ? 1.0 : -1.0;
    vec4 clip = atEnd ? endClip : startClip;
    clip.xy += left * across * 2.0 * viewport.zw * clip.w;
    // Towards the eye by a hair, so that the strip wins over the surface that it smooths.
    clip.z -= 2e-5 * clip.w;
    gl_Position = clip;

    worldPosition = atEnd ? end : start;
    leftNormal = mat3(view) * (cofactors * (atEnd ? firstEnd : firstStart));
    rightNormal = mat3(view) * (cofactors * (atEnd ? secondEnd : secondStart));
    present = vec2(firstSeen, secondSeen);
    body = copies[copy].albedo.rgb;
    glow = copies[copy].emission.rgb;
}
