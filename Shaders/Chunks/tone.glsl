// Khronos PBR Neutral tone mapper: colours up to 0.76 pass unchanged, so that a theme's colours are shown as they were chosen;
// above, the peak is compressed and the colour moves towards white.
// Khronos Group, "PBR Neutral Tone Mapping Specification", 2024 (the toe that subtracts F90 is left out: this light has no
// Fresnel haze to remove, and blacks must stay where a theme puts them).
vec3 toneMap(vec3 light) {
    const float start = 0.76;
    const float desaturation = 0.15;
    float peak = max(light.r, max(light.g, light.b));
    if (peak < start) return light;
    const float room = 1.0 - start;
    float newPeak = 1.0 - room * room / (peak + room - start);
    vec3 mapped = light * (newPeak / peak);
    float white = 1.0 - 1.0 / (desaturation * (peak - newPeak) + 1.0);
    return mix(mapped, vec3(newPeak), white);
}

// The sRGB transfer function, IEC 61966-2-1. Above its straight toe the power is a minimax fit over roots, which are far cheaper than
// pow on a CPU; it is off by at most 0.1 of an 8-bit step.
vec3 encodeTransfer(vec3 light) {
    vec3 root = sqrt(light);
    vec3 curve = 0.83375145 * root + 0.29810974 * sqrt(root) - 0.05531654 * light - 0.07690398;
    return mix(light * 12.92, curve, greaterThan(light, vec3(0.0031308)));
}
