// A filament as a line or strip of constant width in the world, at least wide enough on screen for its soft edges.
// The widening follows Chan, Durand: "Fast Prefiltered Lines", GPU Gems 2, 2005; the filter here is an exact box.
#include "frame.glsl"

layout(location = 0) in vec4 startAndWeight;
layout(location = 1) in vec4 endAndGradient;
layout(location = 2) in vec4 carried;        // relative weight, activation, delta, gain
layout(location = 3) in vec4 radii;          // start, end
layout(location = 0) uniform mat4 model;
layout(location = 4) uniform vec4 positive;  // rgb: tint; a: additive
layout(location = 5) uniform vec4 negative;  // rgb: tint; a: depth fade
layout(location = 6) uniform vec4 look;      // width, opacity, flash, 1 if drawn as lines and 0 if as strips
layout(location = 7) uniform vec4 flashUp;     // rgb; a: 1 if the weights are drawn, else 0
layout(location = 8) uniform vec4 flashDown;   // rgb; a: 1 if the gradients are drawn, else 0

flat out vec3 axis;
noperspective out float halfWidth;
out vec4 tint;
out vec2 clearance;                          // distances from both neurons' middles, in units of their radii

void main() {
    vec3 ends[2] = vec3[2]((model * vec4(startAndWeight.xyz, 1.0)).xyz, (model * vec4(endAndGradient.xyz, 1.0)).xyz);
    int which = look.w > 0.0 ? gl_VertexID & 1 : gl_VertexID >> 1;
    vec4 startClip = viewProjection * vec4(ends[0], 1.0);
    vec4 endClip = viewProjection * vec4(ends[1], 1.0);
    vec2 startPixel = toPixels(startClip);
    vec2 along = toPixels(endClip) - startPixel;
    vec2 left = normalize(vec2(-along.y, along.x) + vec2(1e-9, 0.0));

    float extent = distance(ends[0], ends[1]);
    vec2 fromCenters = which == 0 ? vec2(0.0, extent) : vec2(extent, 0.0);
    clearance = fromCenters / max(radii.xy, vec2(1e-6));

    float share = clamp(carried.x, 0.0, 1.0);
    float gradient = endAndGradient.w;
    // The root brings small gradients up to where they can be seen.
    float flash = look.z * sqrt(abs(gradient));
    float distance = distance(eyePosition(), ends[which]);
    halfWidth = 0.5 * look.x * (0.55 + 0.45 * share) * (1.0 + 1.5 * flash) / pixelAt(distance);

    vec4 clip = which == 0 ? startClip : endClip;
    axis = vec3(left, dot(startPixel + 0.5 * viewport.xy, left));
    float across = look.w > 0.0 ? 0.0 : (halfWidth + 0.5) * ((gl_VertexID & 1) == 0 ? 1.0 : -1.0);
    clip.xy += left * across * 2.0 * viewport.zw * clip.w;
    gl_Position = clip;

    float opacity = look.y * (0.08 + 0.92 * share * share) * (1.0 - negative.a * remoteness(distance));
    // A weight of 0 has the colour of neither sign.
    vec3 color = startAndWeight.w > 0.0 ? positive.rgb : negative.rgb;
    if (startAndWeight.w == 0.0) color = 0.5 * (positive.rgb + negative.rgb);
    vec3 flashColor = gradient >= 0.0 ? flashUp.rgb : flashDown.rgb;
    float veil = flashUp.a;
    float shine = flash * flashDown.a;
    float covered = max(opacity, min(shine, 1.0)) - opacity * (1.0 - veil);
    // A sampled filament stands for others that are not drawn, too.
    float gain = carried.w;
    vec3 light = color * (opacity * veil) + flashColor * shine;
    tint = vec4(light * gain, min(covered * gain, 1.0) * (1.0 - positive.a));
}
