// What glows: the mean light of a block of pixels, as far as it is above the threshold.
layout(binding = 0, rgba16f) uniform readonly image2D scene;
layout(location = 0) uniform vec2 grade;     // exposure, threshold

layout(location = 0) out vec4 color;

vec3 texel(ivec2 at) { return imageLoad(scene, at).rgb; }

void main() {
    ivec2 at = ivec2(gl_FragCoord.xy);
#ifdef HALF_SIZE
    at *= 2;
    vec3 light = (texel(at) + texel(at + ivec2(1, 0)) + texel(at + ivec2(0, 1)) + texel(at + ivec2(1, 1))) * 0.25;
#else
    vec3 light = texel(at);
#endif
    light *= grade.x;
    float peak = max(light.r, max(light.g, light.b));
    color = vec4(light * (max(peak - grade.y, 0.0) / max(peak, 1e-4)), 1.0);
}
