// The least half width of a spark's tail, in pixels.
const float thinnest = 1.4;
