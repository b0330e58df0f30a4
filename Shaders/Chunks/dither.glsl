// Triangular noise between -1 and 1, to be added before a step to 8 bits: Gjoel, Svendsen: "The Rendering of INSIDE", GDC 2016.
// Needs hash.glsl.
// The pattern stands still: an encoder keeps grain that it has coded once, but smooths away grain that is new in each frame, and with
// it the dark gradients that it is there for.
float dither(int x, int y) {
    uint bits = hashBits(uint(x) + (uint(y) << 14u));
    return (float(bits & 0xffffu) - float(bits >> 16u)) * (1.0 / 65536.0);
}
