// What lies in front of the picture: premultiplied and encoded, from the top line down.
layout(binding = 2, rgba8) uniform readonly image2D overlay;

vec3 behindOverlay(vec3 encoded, ivec2 pixel) {
    vec4 front = imageLoad(overlay, pixel);
#ifdef FADE
    front *= visibility;
#endif
    return encoded * (1.0 - front.a) + front.rgb;
}
