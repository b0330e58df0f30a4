// How light becomes the encoded picture: exposure, bloom, tone curve, background, vignette, transfer function. Needs tone.glsl.
layout(location = 0) uniform vec4 frame;     // 1 / width, 1 / height, exposure, vignette
layout(location = 1) uniform vec2 glow;      // intensity, pigment
layout(location = 2) uniform vec4 inner;     // rgb; a: 1 / the gradient's squared radius
layout(location = 3) uniform vec4 outer;     // rgb; a: unused
layout(location = 4) uniform vec4 gradient;  // center in frame units, and the scale that makes the half diagonal 1
#ifdef FADE
layout(location = 5) uniform float visibility;  // how much of the picture is seen; the rest is the background
#endif

// The encoded colour, 0 to 1, of a pixel.
// here: rgb the light, a how much of the background shows; halo: the bloom; at: the pixel's middle in frame units, from the bottom left.
vec3 developed(vec4 here, vec3 halo, vec2 at) {
    vec2 fromCenter = (at - gradient.xy) * gradient.zw;
    float near = max(1.0 - dot(fromCenter, fromCenter) * inner.a, 0.0);
    vec3 background = mix(outer.rgb, inner.rgb, near * near);

    halo *= glow.x;
    float peak = max(halo.r, max(halo.g, halo.b));
    // What a pigment's stain leaves of what is there; the stain itself is compressed by the same share.
    float left = 1.0 - glow.y * peak / (1.0 + peak);
    vec3 light = here.rgb * (frame.z * left) + halo * left;

    // The background keeps a theme's exact colours: only light is compressed.
    vec3 shown = toneMap(light) + background * (here.a * left);
#ifdef FADE
    shown = mix(background, shown, visibility);
#endif
    vec2 fromMiddle = (at - 0.5) * gradient.zw;
    float corner = dot(fromMiddle, fromMiddle);
    shown *= 1.0 - frame.w * corner * corner;
    return encodeTransfer(min(shown, vec3(1.0)));
}
