// The colour of an error by its size: weak to middling up to 0.5, to strong at 1.

vec3 greyOf(vec3 color) { return vec3(dot(color, vec3(0.2126, 0.7152, 0.0722))); }

// Between two colours that lie across from each other the straight way leads through grey: the mix goes around it, along the hues between them.
vec3 mixedAlongHue(vec3 from, vec3 to, float share) {
    vec3 start = from - greyOf(from);
    vec3 end = to - greyOf(to);
    float near = length(start);
    float far = length(end);
    float turn = near * far > 1e-9 ? acos(clamp(dot(start, end) / (near * far), -1.0, 1.0)) : 0.0;
    if (turn < 0.01 || turn > 3.13) return mix(from, to, share);
    vec3 hue = (sin((1.0 - share) * turn) * start / near + sin(share * turn) * end / far) / sin(turn);
    return max(greyOf(mix(from, to, share)) + hue * mix(near, far, share), 0.0);
}

vec3 errorColor(vec3 weak, vec3 middling, vec3 strong, float size) {
    size = min(abs(size), 1.0);
    return size < 0.5 ? mixedAlongHue(weak, middling, size * 2.0) : mixedAlongHue(middling, strong, size * 2.0 - 1.0);
}
