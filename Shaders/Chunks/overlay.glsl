// What lies in front of the picture. Needs the image `overlay`, premultiplied and encoded, from the top line down.
layout(location = 5) uniform ivec4 covered;  // the part of it that holds anything: left, top, right, bottom

vec3 behindOverlay(vec3 encoded, ivec2 pixel) {
    if (any(lessThan(pixel, covered.xy)) || any(greaterThanEqual(pixel, covered.zw))) return encoded;
    vec4 front = imageLoad(overlay, pixel);
    return encoded * (1.0 - front.a) + front.rgb;
}
