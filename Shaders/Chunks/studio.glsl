// The studio that lights every solid thing, in view space. Needs frame.glsl.

// What a mirror would show in a direction: a sky over a ground, a softbox as the key light and a strip as the rim light.
// blur: how soft it is, as a share of the mirror's size.
vec3 studioReflection(vec3 direction, float blur) {
    vec3 room = mix(groundLight.rgb, skyLight.rgb, smoothstep(-0.4, 0.7, direction.y));
    float towardsKey = max(dot(direction, keyDirection.xyz), 0.0);
    // Spread over a wider disc, the same light is fainter.
    float box = smoothstep(0.9 - min(blur, 0.6), 1.0 + 0.1 * min(blur, 1.0), towardsKey) / (1.0 + 4.0 * blur);
    float spill = towardsKey * towardsKey;
    float strip = smoothstep(0.6, 0.98, dot(direction, rimDirection.xyz));
    return room + keyLight.rgb * (12.0 * box * box + 0.35 * spill * spill) + rimLight.rgb * (2.0 * strip);
}

// Light that a matte surface receives: the key wrapped a little past the terminator, and a hemisphere of room light.
vec3 studioDiffuse(vec3 normal) {
    float wrapped = max((dot(normal, keyDirection.xyz) + 0.35) / 1.35, 0.0);
    vec3 room = mix(groundLight.rgb, skyLight.rgb, normal.y * 0.5 + 0.5);
    return keyLight.rgb * wrapped * wrapped + room;
}

// Schlick: "An Inexpensive BRDF Model for Physically-based Rendering", Computer Graphics Forum 13(3), 1994.
float schlick(float reflectance, float cosine) {
    float grazing = 1.0 - cosine;
    float squared = grazing * grazing;
    return reflectance + (1.0 - reflectance) * squared * squared * grazing;
}
