// A glyph as the rectangle of its bitmap, which is as large on the screen as in the atlas.
layout(location = 0) in vec4 box;            // left, top, width and height in pixels
layout(location = 1) in vec4 source;         // left and top in the atlas
layout(location = 2) in vec4 ink;            // premultiplied, encoded
layout(location = 0) uniform vec2 frame;     // 2 / width, 2 / height

flat out ivec2 shift;                        // from a pixel to its texel
flat out vec4 paint;

void main() {
    vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1);
    // The layer is stored from the top line down.
    gl_Position = vec4((box.xy + corner * box.zw) * frame - 1.0, 0.0, 1.0);
    shift = ivec2(source.xy - box.xy);
    paint = ink;
}
