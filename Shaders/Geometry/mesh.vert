// A corner of an instanced triangle mesh.
#include "frame.glsl"

layout(location = 0) in vec3 position;
layout(location = 1) in vec3 normal;
layout(location = 2) in mat4 model;          // per instance; takes locations 2 to 5
layout(location = 6) in vec4 albedo;
layout(location = 7) in vec4 emission;

out vec3 worldPosition;
out vec3 viewNormal;
flat out vec3 body;
flat out vec3 glow;

void main() {
    vec4 world = model * vec4(position, 1.0);
    worldPosition = world.xyz;
    // Normals transform by the cofactors, which also keeps them right under uneven scale.
    mat3 linear = mat3(model);
    mat3 cofactors = mat3(cross(linear[1], linear[2]), cross(linear[2], linear[0]), cross(linear[0], linear[1]));
    viewNormal = mat3(view) * (cofactors * normal);
    body = albedo.rgb;
    glow = emission.rgb;
    gl_Position = viewProjection * world;
}
