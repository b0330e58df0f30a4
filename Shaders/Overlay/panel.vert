// A rectangle along the frame's axes, a pixel larger on each side for its soft edge.
layout(location = 0) in vec4 box;            // left, top, right and bottom in pixels
layout(location = 1) in vec4 edge;           // corner radius and border width in pixels
layout(location = 2) in vec4 inside;         // premultiplied, encoded
layout(location = 3) in vec4 rim;            // premultiplied, encoded
layout(location = 0) uniform vec2 frame;     // 2 / width, 2 / height

flat out vec4 sides;
flat out vec2 border;
flat out vec4 fill;
flat out vec4 line;

void main() {
    vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1);
    gl_Position = vec4(mix(box.xy - 1.0, box.zw + 1.0, corner) * frame - 1.0, 0.0, 1.0);
    sides = box;
    border = edge.xy;
    fill = inside;
    line = rim;
}
