// The picture as RGB, with one dithered step to 8 bits.
#include "hash.glsl"
#include "dither.glsl"
#include "tone.glsl"
#include "develop.glsl"

layout(binding = 0, rgba16f) uniform readonly image2D scene;
layout(binding = 0) uniform sampler2D bloom;
#ifdef OVERLAY
#include "overlay.glsl"
#endif

layout(location = 0) out vec4 display;

void main() {
    // The picture is stored from the top line down, the light from the bottom line up.
    ivec2 pixel = ivec2(gl_FragCoord.xy);
    vec2 at = vec2(gl_FragCoord.x * frame.x, 1.0 - gl_FragCoord.y * frame.y);
    vec4 here = imageLoad(scene, ivec2(pixel.x, imageSize(scene).y - 1 - pixel.y));
    vec3 encoded = developed(here, textureLod(bloom, at, 0.0).rgb, at);
#ifdef OVERLAY
    encoded = behindOverlay(encoded, pixel);
#endif
    display = vec4(encoded + dither(pixel.x, pixel.y) * (1.0 / 255.0), 1.0);
}
