// A glyph: its colour, as much as its bitmap covers.
layout(binding = 0, r8) uniform readonly image2D atlas;

flat in ivec2 shift;
flat in vec4 paint;

layout(location = 0) out vec4 color;

void main() { color = paint * imageLoad(atlas, ivec2(gl_FragCoord.xy) + shift).r; }
