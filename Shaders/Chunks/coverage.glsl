// How much of a pixel lies between two parallel edges, when the pixel's middle is at `x` and everything is in pixels.
// The exact integral of a box filter one pixel wide, so that a line thinner than a pixel fades instead of breaking up.
float stripCoverage(float x, float low, float high) {
    return clamp(min(x + 0.5, high) - max(x - 0.5, low), 0.0, 1.0);
}

// How much of a pixel lies inside an edge that is `inside` pixels away.
float edgeCoverage(float inside) { return clamp(inside + 0.5, 0.0, 1.0); }

// A bell that reaches zero with zero slope at squared distance 1: Wyvill's kernel, (1 - r^2)^3
// (Wyvill, McPheeters, Wyvill: "Data structure for soft objects", The Visual Computer 2, 1986).
float bell(float squaredDistance) {
    float inside = max(1.0 - squaredDistance, 0.0);
    return inside * inside * inside;
}
