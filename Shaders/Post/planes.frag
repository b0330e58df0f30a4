// The picture as BT.709 4:2:0 in limited range (ITU-R BT.709-6). A fragment develops a block of 8 x 2 pixels and packs its bytes as they
// lie in memory, because on a CPU a fragment's own cost is that of several pixels, and because neighbours share their bloom.
// Chroma is sited on the left luma sample of each pair (H.264's default): a 1-2-1 filter across, the mean of two lines down.
#include "hash.glsl"
#include "dither.glsl"
#include "tone.glsl"
#include "develop.glsl"

layout(binding = 0, rgba16f) uniform readonly image2D scene;
#ifdef COARSE_GLOW
layout(binding = 1, rgba16f) uniform readonly image2D bloom;
#else
layout(binding = 0) uniform sampler2D bloom;
#endif

#ifdef OVERLAY
#include "overlay.glsl"
#endif

layout(location = 0) out uvec2 upper;        // eight luma bytes of the upper line
layout(location = 1) out uvec2 lower;        // eight luma bytes of the lower line
layout(location = 2) out uvec2 chroma;       // four pairs of Cb and Cr

const vec3 lumaWeights = vec3(0.2126, 0.7152, 0.0722);

// What the pixels of a line share.
struct Line {
    int x;                                   // of the block's first pixel
    int y;                                   // in the picture, from the top
    float height;                            // in frame units, from the bottom
#ifdef COARSE_GLOW
    vec3 start;                              // the bloom at the first texel, then its steps to the next three
    vec3 steps[3];
    float offset;                            // of the block's left edge from the first texel, in texels
    float texels;                            // to a pixel
#endif
};

#ifdef COARSE_GLOW
// The bloom has at most a quarter of the picture's resolution here, so four of its texels span a line of the block.
vec3 column(int x, ivec2 rows, float share, int end) {
    x = clamp(x, 0, end);
    return mix(imageLoad(bloom, ivec2(x, rows.x)).rgb, imageLoad(bloom, ivec2(x, rows.y)).rgb, share);
}
#endif

Line line(int x, int y) {
    Line line;
    line.x = x;
    line.y = y;
    line.height = 1.0 - (float(y) + 0.5) * frame.y;
#ifdef COARSE_GLOW
    ivec2 size = imageSize(bloom);
    line.texels = float(size.x) * frame.x;
    // From the middle of the pixel to the left of the block.
    float across = (float(x) - 0.5) * line.texels - 0.5;
    float down = line.height * float(size.y) - 0.5;
    float first = floor(across);
    float low = floor(down);
    ivec2 rows = clamp(ivec2(int(low)) + ivec2(0, 1), 0, size.y - 1);
    vec3 texels[4];
    for (int i = 0; i < 4; i++) texels[i] = column(int(first) + i, rows, down - low, size.x - 1);
    line.start = texels[0];
    for (int i = 0; i < 3; i++) line.steps[i] = texels[i + 1] - texels[i];
    line.offset = across - first + line.texels;
#endif
    return line;
}

// The encoded colour of a pixel of the line, or of the one before it.
vec3 pixel(Line line, int x) {
    vec2 at = vec2((float(x) + 0.5) * frame.x, line.height);
#ifdef COARSE_GLOW
    float place = line.offset + float(x - line.x) * line.texels;
    vec3 halo = line.start + line.steps[0] * min(place, 1.0) + line.steps[1] * clamp(place - 1.0, 0.0, 1.0)
        + line.steps[2] * max(place - 2.0, 0.0);
#else
    vec3 halo = textureLod(bloom, at, 0.0).rgb;
#endif
    // The picture is stored from the top line down, the light from the bottom line up.
    vec3 encoded = developed(imageLoad(scene, ivec2(x, imageSize(scene).y - 1 - line.y)), halo, at);
#ifdef OVERLAY
    encoded = behindOverlay(encoded, ivec2(x, line.y));
#endif
    return encoded;
}

float luma(vec3 encoded, int x, int y) {
    return (16.0 + 219.0 * dot(encoded, lumaWeights) + dither(x, y)) * (1.0 / 255.0);
}

// Develops two pixels: returns their luma, adds their line's share of their chroma, as colour, and moves on to the next left neighbour.
vec2 pair(Line line, int x, inout vec3 left, inout vec3 sum) {
    vec3 even = pixel(line, x);
    vec3 odd = pixel(line, x + 1);
    sum += left + 2.0 * even + odd;
    left = odd;
    return vec2(luma(even, x, line.y), luma(odd, x + 1, line.y));
}

// Develops a line of the block. Spelled out, since the compiler leaves a loop of this size a loop.
uvec2 develop(Line line, inout vec3 sums[4]) {
    // The picture's first column is its own neighbour.
    vec3 left = pixel(line, max(line.x - 1, 0));
    vec2 first = pair(line, line.x, left, sums[0]);
    vec2 second = pair(line, line.x + 2, left, sums[1]);
    vec2 third = pair(line, line.x + 4, left, sums[2]);
    vec2 fourth = pair(line, line.x + 6, left, sums[3]);
    return uvec2(packUnorm4x8(vec4(first, second)), packUnorm4x8(vec4(third, fourth)));
}

vec2 difference(vec3 sum) {
    vec3 color = sum * 0.125;
    float y = dot(color, lumaWeights);
    return (128.0 + 224.0 * vec2((color.b - y) / 1.8556, (color.r - y) / 1.5748)) / 255.0;
}

void main() {
    ivec2 corner = ivec2(gl_FragCoord.xy) * ivec2(8, 2);
    vec3 sums[4] = vec3[4](vec3(0.0), vec3(0.0), vec3(0.0), vec3(0.0));
    upper = develop(line(corner.x, corner.y), sums);
    lower = develop(line(corner.x, corner.y + 1), sums);
    chroma = uvec2(
        packUnorm4x8(vec4(difference(sums[0]), difference(sums[1]))),
        packUnorm4x8(vec4(difference(sums[2]), difference(sums[3]))));
}
