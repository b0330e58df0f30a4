// A ray-cast sphere of ceramic or glass, with a light inside that follows the activation.
// The outline is covered analytically, from the ray's distance to the centre.
#include "frame.glsl"
#include "coverage.glsl"
#include "studio.glsl"

layout(location = 0) uniform vec4 surface;   // reflectance, polish, rim, unused
layout(location = 1) uniform vec4 inside;    // emission, pigment, unused

in vec3 worldPosition;
flat in vec4 sphere;
flat in vec4 body;
flat in vec3 signal;

layout(location = 0) out vec4 color;

void main() {
    vec3 ray = normalize(worldPosition - eyePosition());
    vec3 toCenter = sphere.xyz - eyePosition();
    float along = dot(toCenter, ray);
    vec3 miss = ray * along - toCenter;
    float missDistance = length(miss);
    float coverage = edgeCoverage((sphere.w - missDistance) / pixelAt(along));

    float halfChord = sqrt(max(sphere.w * sphere.w - missDistance * missDistance, 0.0));
    vec3 worldNormal = normalize(miss - ray * halfChord);
    vec3 normal = mat3(view) * worldNormal;
    vec3 incoming = mat3(view) * ray;
    float facing = clamp(-dot(normal, incoming), 0.0, 1.0);

    float fill = body.a;
    // Mixed as the eye sees it, or a half-filled white body would look washed out.
    vec3 painted = mix(sqrt(body.rgb), sqrt(signal), inside.y * fill);
    painted *= painted;
    vec3 light = painted * studioDiffuse(normal);

    float fresnel = schlick(surface.x, facing);
    light += surface.y * fresnel * studioReflection(reflect(incoming, normal));
    float grazing = 1.0 - facing;
    light += surface.z * grazing * grazing * grazing * (skyLight.rgb + rimLight.rgb * (0.35 + 0.65 * max(dot(normal, rimDirection.xyz), 0.0)));

    light = hazed(light, along);

    // The light inside: a ball that grows with the fill, seen through the refracting surface. `closest` is how near the refracted
    // ray comes to the centre, in radii. Its middle is white-hot, its fringe takes the colour of the glass.
    vec3 bent = refract(incoming, normal, 1.0 / 1.3);
    float middle = dot(normal, bent);
    float closest = 1.0 - middle * middle;
    float size = mix(0.5, 0.85, fill);
    float core = bell(closest / (size * size));
    float ember = core * (0.25 + 0.75 * core);
    vec3 hot = mix(signal * vec3(1.0, 0.75, 0.6), vec3(1.0, 0.9, 0.7), core * core * core * fill * 0.7);
    light += inside.x * fill * (ember * hot + 0.06 * signal * facing);

    color = vec4(light * coverage, coverage);
}
