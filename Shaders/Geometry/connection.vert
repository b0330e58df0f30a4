// A filament as a line or strip of constant width in the world, at least wide enough on screen for its soft edges.
// The widening follows Chan, Durand: "Fast Prefiltered Lines", GPU Gems 2, 2005; the filter here is an exact box.
#include "frame.glsl"
#include "error.glsl"

layout(location = 0) in vec4 startAndWeight;
layout(location = 1) in vec4 endAndGradient;
layout(location = 2) in vec4 carried;        // relative weight, activation, delta, gain
layout(location = 3) in vec4 radii;          // start, end, weight and relative weight after the update
layout(location = 4) in vec4 focus;          // forward, backward, and forward and activation after the update
layout(location = 0) uniform mat4 model;
layout(location = 4) uniform vec4 positive;  // rgb: tint; a: additive
layout(location = 5) uniform vec4 negative;  // rgb: tint; a: depth fade
layout(location = 6) uniform vec4 look;      // width, opacity, flash, 1 if drawn as lines and 0 if as strips
layout(location = 7) uniform vec4 palette[3]; // rgb: a weak, a middling, a strong error; a: 1 if weights, 1 if gradients are drawn
layout(location = 10) uniform vec4 update;   // change, emphasis, opacity in action, the same for what leads
layout(location = 11) uniform vec4 activity; // forward at start and end, backward at start and end
layout(location = 12) uniform vec4 neutral;  // rgb: the tint at rest
layout(location = 13) uniform vec2 tinting;  // how much of the sign's tint shows at start and end

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

    float weight = mix(startAndWeight.w, radii.z, update.x);
    float share = clamp(mix(carried.x, radii.w, update.x), 0.0, 1.0);
    float gradient = endAndGradient.w;
    // The root brings small gradients up to where they can be seen.
    float strength = sqrt(abs(gradient));
    float flash = look.z * strength;
    // A weight that grows thickens, one that shrinks thins.
    float growth = abs(radii.z) - abs(startAndWeight.w);
    float swell = update.y * strength * (growth > 0.0 ? 1.6 : growth < 0.0 ? -0.7 : 0.0);
    float distance = distance(eyePosition(), ends[which]);
    halfWidth = 0.5 * look.x * (0.55 + 0.45 * share) * (1.0 + 0.5 * flash) * (1.0 + swell) / pixelAt(distance);

    vec4 clip = which == 0 ? startClip : endClip;
    axis = vec3(left, dot(startPixel + 0.5 * viewport.xy, left));
    float across = look.w > 0.0 ? 0.0 : (halfWidth + 0.5) * ((gl_VertexID & 1) == 0 ? 1.0 : -1.0);
    clip.xy += left * across * 2.0 * viewport.zw * clip.w;
    gl_Position = clip;

    // The action passes along the filament: its two ends take part in it one after the other.
    vec2 busy = which == 0 ? activity.xz : activity.yw;
    // What matters little steps back while its gap is in action.
    vec2 matters = vec2(mix(focus.x, focus.z, update.x), focus.y);
    vec2 steppedBack = busy * (1.0 - matters);
    float lead = (1.0 - 0.75 * steppedBack.x) * (1.0 - 0.75 * steppedBack.y);
    float focused = busy.x > busy.y ? matters.x : matters.y;
    float action = mix(update.z, update.w, focused * focused);
    float opacity = min(mix(look.y, action, max(busy.x, busy.y)) * (0.08 + 0.92 * share * share) * (1.0 + swell), 1.0) * lead
        * (1.0 - negative.a * remoteness(distance));
    // A weight of 0 has the colour of neither sign; one that changes its sign goes through it.
    float near = 0.05 * max(abs(startAndWeight.w), abs(radii.z));
    float sign = near > 0.0 ? smoothstep(-near, near, weight) : 0.5;
    vec3 color = mix(neutral.rgb, mix(negative.rgb, positive.rgb, sign), which == 0 ? tinting.x : tinting.y);
    vec3 flashColor = errorColor(palette[0].rgb, palette[1].rgb, palette[2].rgb, carried.z);
    color = mix(color, flashColor, busy.y);
    // The flash takes the tint's place.
    float veil = palette[0].a * opacity * (1.0 - min(flash, 1.0));
    float shine = flash * palette[1].a;
    float covered = min(veil + shine, 1.0);
    // A sampled filament stands for others that are not drawn, too.
    float gain = carried.w;
    vec3 light = color * veil + flashColor * shine;
    tint = vec4(light * gain, min(covered * gain, 1.0) * (1.0 - positive.a));
}
