// A spark in closed form: from (connection, spark, progress) to a streak between its head and its tail.
// Stateless particles after Kipfer, Segal, Westermann: "UberFlow", Graphics Hardware 2004, section on stateless systems.
#include "frame.glsl"
#include "hash.glsl"
#include "error.glsl"
#include "spark.glsl"

layout(location = 0) in vec4 startAndWeight;
layout(location = 1) in vec4 endAndGradient;
layout(location = 2) in vec4 carried;        // relative weight, activation, delta, gain
layout(location = 3) in vec4 radii;          // start, end, weight and relative weight after the update
layout(location = 4) in vec4 focus;          // forward, backward, and forward and activation after the update
layout(location = 0) uniform mat4 model;
layout(location = 4) uniform vec4 flight;    // progress, travel, burst, tail
layout(location = 5) uniform vec4 look;      // size, gain, pigment, direction (1 forward, -1 backward)
layout(location = 6) uniform vec4 palette[3];
layout(location = 9) uniform uvec2 numbers;  // sparks per connection, seed
layout(location = 10) uniform vec2 state;    // crowding, change of the weights

noperspective out vec2 place;                // pixels along the tail (behind the head) and across it
flat out vec3 shape;                         // head radius, tail length, burst 0...1
flat out vec4 light;

vec3 forwardColor(float weight, float activation) {
    vec3 far = weight >= 0.0 ? palette[1].rgb : palette[2].rgb;
    return mix(palette[0].rgb, far, min(1.0, 1.2 * abs(weight))) * (2.5 + 2.0 * min(activation, 1.0));
}

vec3 backwardColor(float delta) {
    return errorColor(palette[0].rgb, palette[1].rgb, palette[2].rgb, delta) * (1.3 + min(abs(delta), 1.0));
}

const float stagger = 0.35;                  // the share of the departures that differs between trains
const float margin = 0.1;                    // pixels, for what rounding moves
const float equilateral = 0.57735027;        // the slope of the smallest triangle around a disc

// Starts and stops softly, but never stands still.
float eased(float u) { return mix(u, u * u * (3.0 - 2.0 * u), 0.6); }

void main() {
    uint connection = uint(gl_InstanceID) / numbers.x;
    uint number = uint(gl_InstanceID) % numbers.x;
    bool forward = look.w > 0.0;
    float carriedSignal = forward ? mix(carried.y, focus.w, state.y) : carried.z;
    float relativeWeight = min(mix(carried.x, radii.w, state.y), 1.0);

    // A connection's sparks leave as a train: the first leads, the others follow and are smaller and fainter, so that a still shows the
    // direction. Trains leave at different times, or all heads would cross at once.
    uint train = hashBits(connection ^ numbers.y);
    float slot = (float(number) + 0.5 * hashUnit(train + number + 1u)) / float(numbers.x);
    float departure = mix(slot, hashUnit(train), stagger) * (1.0 - flight.y - flight.z);
    float rank = 1.0 - 0.7 * float(number) / float(numbers.x);
    float u = (flight.x - departure) / flight.y;
    float burst = flight.z > 0.0 ? (u - 1.0) * flight.y / flight.z : 1.0;
    if (u <= 0.0 || burst >= 1.0 || carriedSignal == 0.0) {
        gl_Position = nowhere;
        return;
    }

    vec3 start = (model * vec4(startAndWeight.xyz, 1.0)).xyz;
    vec3 end = (model * vec4(endAndGradient.xyz, 1.0)).xyz;
    vec3 unit = normalize(end - start);
    start += unit * radii.x;
    end -= unit * radii.y;
    vec3 from = forward ? start : end;
    vec3 to = forward ? end : start;

    float headShare = eased(min(u, 1.0));
    float tailShare = eased(clamp(u - flight.w * smoothstep(0.0, 0.25, u), 0.0, 1.0));
    vec3 head = mix(from, to, headShare);
    vec3 rear = mix(from, to, tailShare);
    float bursting = clamp(burst, 0.0, 1.0);

    float distance = distance(eyePosition(), head);
    float lead = forward ? mix(focus.x, focus.z, state.y) : focus.y;
    float crowd = mix(state.x, 1.0, lead * lead);
    float trueRadius = look.x * crowd * rank * (0.25 + 0.75 * relativeWeight) * mix(0.7, 1.0, lead) / pixelAt(distance) * (1.0 + 1.8 * bursting);
    // Smaller than a pixel it would flicker: keep the radius, give up light instead.
    float radius = max(trueRadius, 1.4);
    float dimming = trueRadius * trueRadius / (radius * radius);

    vec4 headClip = viewProjection * vec4(head, 1.0);
    vec4 rearClip = viewProjection * vec4(rear, 1.0);
    vec2 backwards = toPixels(rearClip) - toPixels(headClip);
    float extent = length(backwards);
    vec2 axis = extent > 1e-4 ? backwards / extent : vec2(1.0, 0.0);

    // The narrowest triangle around the head's disc and the end of its tail: half as many pieces as a rectangle, and less than half of its
    // area. Its sides touch the disc and meet at an apex behind the tail; `slope` is their widening per pixel.
    float disc = radius + margin;
    float rearWidth = max(0.2 * radius, min(thinnest, 0.6 * radius)) + margin;
    float rearEnd = max(extent + margin, disc);
    float slope = (disc * disc - rearWidth * rearWidth)
        / (rearWidth * rearEnd + disc * sqrt(rearEnd * rearEnd - disc * disc + rearWidth * rearWidth));
    slope = min(slope, equilateral);
    float apex = disc * sqrt(1.0 + slope * slope) / slope;
    float side = gl_VertexID == 0 ? 1.0 : -1.0;
    place = gl_VertexID == 2 ? vec2(apex, 0.0) : vec2(-disc, side * slope * (apex + disc));
    vec4 clip = headClip;
    clip.xy += (axis * place.x + vec2(-axis.y, axis.x) * place.y) * 2.0 * viewport.zw * clip.w;
    gl_Position = clip;

    shape = vec3(radius, extent, bursting);
    // What little an error sends along a weak connection hardly shows.
    float share = forward ? 1.0 : 0.25 + 0.75 * relativeWeight;
    float fade = rank * crowd * crowd * share * mix(mix(0.16, 0.5, look.z), 1.0, lead) * smoothstep(0.0, 0.12, u) * (1.0 - bursting) * (1.0 - bursting);
    vec3 color = forward ? forwardColor(mix(startAndWeight.w, radii.z, state.y), carriedSignal) : backwardColor(carriedSignal);
    light = vec4(color * look.y, look.z) * fade * dimming;
}
