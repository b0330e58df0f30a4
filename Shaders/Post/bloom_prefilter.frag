// What glows: the mean light of a block of pixels, as far as it is above the threshold.
layout(binding = 0) uniform sampler2D scene;
layout(location = 0) uniform vec2 grade;     // exposure, threshold
layout(location = 1) uniform int block;      // pixels along a side of the block: 1 or 2

layout(location = 0) out vec4 color;

void main() {
    vec3 light;
    if (block == 1) {
        light = texelFetch(scene, ivec2(gl_FragCoord.xy), 0).rgb;
    } else {
        ivec2 low = ivec2(gl_FragCoord.xy) * 2;
        light = texelFetch(scene, low, 0).rgb + texelFetch(scene, low + ivec2(1, 0), 0).rgb
            + texelFetch(scene, low + ivec2(0, 1), 0).rgb + texelFetch(scene, low + ivec2(1, 1), 0).rgb;
        light *= 0.25;
    }
    light *= grade.x;
    float peak = max(light.r, max(light.g, light.b));
    color = vec4(light * (max(peak - grade.y, 0.0) / max(peak, 1e-4)), 1.0);
}
