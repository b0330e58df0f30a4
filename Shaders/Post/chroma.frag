// BT.709 chroma at half the size, limited range, sited on the left luma sample of each pair (H.264's default): a 1-2-1 filter
// across, the mean of two lines down. ITU-R BT.709-6.
layout(binding = 0) uniform sampler2D display;

layout(location = 0) out vec2 chroma;

void main() {
    ivec2 at = ivec2(gl_FragCoord.xy) * 2;
    int left = max(at.x - 1, 0);
    vec3 sum = texelFetch(display, ivec2(left, at.y), 0).rgb + texelFetch(display, ivec2(left, at.y + 1), 0).rgb;
    sum += 2.0 * (texelFetch(display, at, 0).rgb + texelFetch(display, at + ivec2(0, 1), 0).rgb);
    sum += texelFetch(display, at + ivec2(1, 0), 0).rgb + texelFetch(display, at + ivec2(1, 1), 0).rgb;
    vec3 color = sum * 0.125;
    float y = dot(color, vec3(0.2126, 0.7152, 0.0722));
    vec2 difference = vec2((color.b - y) / 1.8556, (color.r - y) / 1.5748);
    chroma = (128.0 + 224.0 * difference) / 255.0;
}
