// The picture from the light: background, bloom, vignette, tone curve, transfer function, and one dithered step to 8 bits, both as RGB
// and as BT.709 luma.
// Dither with triangular noise: Gjoel, Svendsen: "The Rendering of INSIDE", GDC 2016. Luma: ITU-R BT.709-6, limited range.
#include "hash.glsl"
#include "tone.glsl"

layout(binding = 0) uniform sampler2D scene; // rgb: light; a: how much of the background shows
layout(binding = 1) uniform sampler2D bloom;
layout(location = 0) uniform vec4 frame;     // 1 / width, 1 / height, exposure, vignette
layout(location = 1) uniform vec2 glow;      // intensity, pigment
layout(location = 2) uniform vec4 inner;     // rgb; a: 1 / the gradient's squared radius
layout(location = 3) uniform vec4 outer;     // rgb; a: unused
layout(location = 4) uniform vec4 gradient;  // center in frame units, and the scale that makes the half diagonal 1

layout(location = 0) out vec4 display;
layout(location = 1) out float luma;

void main() {
    // The picture is stored from the top line down, the light from the bottom line up.
    ivec2 pixel = ivec2(gl_FragCoord.xy);
    vec2 at = vec2(gl_FragCoord.x * frame.x, 1.0 - gl_FragCoord.y * frame.y);
    vec4 here = texelFetch(scene, ivec2(pixel.x, textureSize(scene, 0).y - 1 - pixel.y), 0);

    vec2 fromCenter = (at - gradient.xy) * gradient.zw;
    float near = max(1.0 - dot(fromCenter, fromCenter) * inner.a, 0.0);
    vec3 background = mix(outer.rgb, inner.rgb, near * near);

    vec3 halo = textureLod(bloom, at, 0.0).rgb * glow.x;
    float peak = max(halo.r, max(halo.g, halo.b));
    float stain = glow.y * peak / (1.0 + peak);
    vec3 light = here.rgb * (frame.z * (1.0 - stain)) + halo * mix(1.0, 1.0 / (1.0 + peak), glow.y);

    // The background keeps a theme's exact colours: only light is compressed.
    vec3 shown = toneMap(light) + background * (here.a * (1.0 - stain));
    vec2 fromMiddle = (at - 0.5) * gradient.zw;
    float corner = dot(fromMiddle, fromMiddle);
    shown *= 1.0 - frame.w * corner * corner;

    vec3 encoded = encodeTransfer(min(shown, vec3(1.0)));
    // The pattern stands still: an encoder keeps grain that it has coded once, but smooths away grain that is new in each frame, and
    // with it the dark gradients that it is there for.
    uint bits = hashBits(uint(pixel.x) + (uint(pixel.y) << 14u));
    float noise = (float(bits & 0xffffu) - float(bits >> 16u)) * (1.0 / 65536.0);
    display = vec4(encoded + noise * (1.0 / 255.0), 1.0);
    luma = (16.0 + 219.0 * dot(encoded, vec3(0.2126, 0.7152, 0.0722)) + noise) * (1.0 / 255.0);
}
