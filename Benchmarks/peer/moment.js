// What goes on at a time: how far the sparks of each gap are, how full each neuron is, how bright the connections.

const clamp = (x) => Math.min(Math.max(x, 0), 1);
const smooth = (x) => { const t = clamp(x); return t * t * (3 - 2 * t); };

/** The share of a gap's phase that one spark travels. */
export const TRAVEL = 0.5;
/** The share of a gap's phase in which a spark fades on arrival. */
export const BURST = 0.12;

export class Moment {
  /** @param network what `neuroreel inspect --json` prints. */
  constructor(network) {
    this.phases = new Map();
    for (const section of network.timeline.sections) {
      if (!this.phases.has(section.name)) this.phases.set(section.name, section);
    }
    this.gaps = network.network.layers.length - 1;
    this.duration = network.timeline.duration;
    this.time = 0;
    const hidden = network.forward.activations.slice(1, -1).flat();
    this.largest = network.forward.activations.map((layer, i) =>
      i === 0 ? 1 : Math.max(...(i === this.gaps ? layer : hidden).map(Math.abs), 1e-9));
  }

  progress(key) {
    const phase = this.phases.get(key);
    return clamp((this.time - phase.start) / (phase.end - phase.start));
  }

  forward(gap) { return this.progress(`propagate-${gap}`); }
  backward(gap) { return this.progress(`backprop-${gap}`); }

  get rest() {
    const end = this.phases.get('weight_update').end;
    return smooth((this.time - end) / ((this.duration - end) * 0.65));
  }

  /** How full a layer's neurons are, 0 to 1. */
  arrival(layer) {
    const arrived = layer === 0
      ? smooth(this.progress('input'))
      : smooth((this.forward(layer - 1) - TRAVEL * 0.9) / (1 - BURST * 0.5 - TRAVEL * 0.9));
    return arrived * (1 - 0.55 * smooth(this.backward(this.gaps - 1) / 0.5)) * (1 - this.rest);
  }

  /** How much a gap is in action, 0 to 1. */
  attention(gap) {
    const window = (x) => smooth(x / 0.2) * smooth((1 - x) / 0.25);
    return Math.max(window(this.forward(gap)), window(this.backward(gap)));
  }

  /** How strongly the connections flash while the weights learn, 0 to 1. */
  get flash() {
    const rise = smooth(this.progress('weight_update') / 0.35);
    return rise * (1 - smooth((this.time - this.phases.get('weight_update').end + 0.2) / 1.8));
  }
}
