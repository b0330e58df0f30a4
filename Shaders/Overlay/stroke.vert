// A piece of a line as a rectangle around it.
layout(location = 0) in vec4 ends;           // start and end in pixels
layout(location = 1) in vec4 cuts;           // what separates it from the piece before and after: normals, or 0
layout(location = 2) in vec4 ink;            // premultiplied, encoded
layout(location = 3) in vec4 width;          // half of it, in pixels
layout(location = 0) uniform vec2 frame;     // 2 / width, 2 / height

flat out vec4 piece;
flat out vec4 limits;
flat out vec4 paint;
flat out float reach;

void main() {
    vec2 along = ends.zw - ends.xy;
    float extent = length(along);
    vec2 axis = extent > 1e-4 ? along / extent : vec2(1.0, 0.0);
    float margin = width.x + 1.0;
    vec2 side = vec2(-axis.y, axis.x) * ((gl_VertexID & 1) == 0 ? margin : -margin);
    vec2 place = (gl_VertexID >> 1) == 0 ? ends.xy - axis * margin : ends.zw + axis * margin;
    gl_Position = vec4((place + side) * frame - 1.0, 0.0, 1.0);
    piece = ends;
    limits = cuts;
    paint = ink;
    reach = width.x;
}
