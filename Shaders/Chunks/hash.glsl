// PCG's output permutation as a hash of 32 bits.
// Jarzynski, Olano: "Hash Functions for GPU Rendering", Journal of Computer Graphics Techniques 9(3), 2020.
uint hashBits(uint value) {
    uint state = value * 747796405u + 2891336453u;
    uint word = ((state >> ((state >> 28u) + 4u)) ^ state) * 277803737u;
    return (word >> 22u) ^ word;
}

// Uniform in [0, 1).
float hashUnit(uint value) { return float(hashBits(value) >> 8u) * (1.0 / 16777216.0); }
