// What is the same for everything in a frame. The layout is mirrored by FrameUniforms.swift.
layout(std140, binding = 0) uniform Frame {
    mat4 viewProjection;
    mat4 view;
    vec4 eyeAndPixel;     // xyz: the eye; w: the size of a pixel, in world units, at distance 1
    vec4 viewport;        // width and height in pixels, and their reciprocals
    vec4 keyDirection;    // view space, towards the light
    vec4 keyLight;
    vec4 rimDirection;
    vec4 rimLight;
    vec4 skyLight;
    vec4 groundLight;
    vec4 depthRange;      // x: nearest distance of the subject, y: farthest; z: distance in focus; w: blur at infinity, in pixels
    vec4 haze;            // rgb: the colour that distance fades to; a: how much at the farthest
};

vec3 eyePosition() { return eyeAndPixel.xyz; }

// The size of a pixel, in world units, at a distance from the eye.
float pixelAt(float distance) { return eyeAndPixel.w * distance; }

// How far away something is, from 0 at the subject's nearest to 1 at its farthest.
float remoteness(float distance) { return clamp((distance - depthRange.x) / (depthRange.y - depthRange.x), 0.0, 1.0); }

// Aerial perspective: distance takes contrast away.
vec3 hazed(vec3 light, float distance) { return mix(light, haze.rgb, haze.a * remoteness(distance)); }

// The radius of a point's circle of confusion, in pixels, by a thin lens: Potmesil, Chakravarty: "A lens and aperture camera model for
// synthetic image generation", SIGGRAPH 1981.
float blurAt(float distance) { return depthRange.w * abs(distance - depthRange.z) / distance; }

// Clip space to pixels from the middle of the frame.
vec2 toPixels(vec4 clip) { return clip.xy / clip.w * 0.5 * viewport.xy; }

// A place outside the clip volume: a primitive with a corner here everywhere is not drawn.
const vec4 nowhere = vec4(2.0, 2.0, 2.0, 1.0);
