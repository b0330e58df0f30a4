// A ray-cast sphere of ceramic or glass, with a light inside that follows the activation.
// The outline is covered analytically, from the ray's distance to the centre.
#include "frame.glsl"
#include "coverage.glsl"
#include "studio.glsl"

layout(location = 0) uniform vec4 surface;   // reflectance, polish, rim, unused
layout(location = 1) uniform vec4 inside;    // emission, pigment, unused

// All in view space.
in vec3 position;
flat in vec4 sphere;
flat in vec4 body;                           // rgb: what the surface is painted with; a: fill
flat in vec4 signal;                         // rgb: colour; a: presence
flat in vec3 bounce;

layout(location = 0) out vec4 color;

void main() {
    vec3 ray = normalize(position);
    float along = dot(sphere.xyz, ray);
    vec3 miss = ray * along - sphere.xyz;
    float missDistance = length(miss);
    // Off the focus the outline is soft; a box of the blur's width stands for the lens.
    float blur = blurAt(along);
    float within = clamp((sphere.w - missDistance) / (pixelAt(along) * (1.0 + 2.0 * blur)) + 0.5, 0.0, 1.0);
    float coverage = mix(within, within * within * (3.0 - 2.0 * within), min(blur, 1.0));

    float halfChord = sqrt(max(sphere.w * sphere.w - missDistance * missDistance, 0.0));
    // From the centre to the sphere, or just past it where an edge pixel's middle misses it.
    vec3 normal = (miss - ray * halfChord) / max(sphere.w, missDistance);
    float facing = clamp(-dot(normal, ray), 0.0, 1.0);
    vec3 light = body.rgb * studioDiffuse(normal);

    float fill = body.a;
    // The lens averages the grazing outline with what lies further in, or it would be a bright line around a blurred sphere.
    float averaged = max(facing, 0.8 * sqrt(min(2.0 * blur * pixelAt(along) / sphere.w, 1.0)));
    float fresnel = schlick(surface.x, averaged);
    light += surface.y * fresnel * studioReflection(reflect(ray, normal), blur * pixelAt(along) / sphere.w);
    float grazing = 1.0 - facing;
    light += surface.z * grazing * grazing * grazing * (skyLight.rgb + rimLight.rgb * (0.35 + 0.65 * max(dot(normal, rimDirection.xyz), 0.0)));

    // What lit neighbours throw on it; a clear surface shows it towards its outline.
    float turned = max(dot(bounce, normal) + 0.3 * length(bounce), 0.0);
    light += signal.rgb * turned * (body.rgb + surface.z * 0.25 * grazing);

    light = hazed(light, along);

    // The light inside: a ball that grows with the fill, seen through the refracting surface. `closest` is how near the refracted
    // ray comes to the centre, as the square of its distance in radii: the sine of its angle to the normal, by Snell's law for a
    // refractive index of 1.3. Its middle is white-hot, its fringe takes the colour of the glass.
    float closest = (1.0 - facing * facing) / (1.3 * 1.3);
    float size = mix(0.5, 0.85, fill);
    float core = bell(closest / (size * size));
    float ember = core * (0.25 + 0.75 * core);
    vec3 hot = mix(signal.rgb * vec3(1.0, 0.75, 0.6), vec3(1.0, 0.9, 0.7), core * core * core * fill * 0.7);
    light += inside.x * fill * (ember * hot + 0.06 * signal.rgb * facing);

    color = vec4(light, 1.0) * (coverage * signal.a);
}
