// The film on three.js: scene into a multisampled half-float target, UnrealBloomPass, then one pass that adds the bloom,
// tone maps and fills in the background.
import { Connections, dust, Neurons, Sparks } from './actors.js';
import { eye, FIELD_OF_VIEW_DEGREES, stage } from './layout.js';
import { Moment } from './moment.js';

/** A small seeded generator (mulberry32), so that every run draws the same. */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6D2B79F5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The connections of a gap, with what they carry. */
function links(network, places, gap) {
  const weights = network.network.weights[gap];
  const gradients = network.backward.weightGradients;
  const largest = Math.max(...weights.flat().map(Math.abs), 1e-9);
  const steepest = Math.max(...gradients.map((layer) => Math.max(...layer.flat().map(Math.abs))), 1e-9);
  return weights.flatMap((row, to) => row.map((weight, from) => ({
    start: places[gap][from], end: places[gap + 1][to], weight, share: Math.abs(weight) / largest,
    activation: network.forward.activations[gap][from], delta: network.backward.deltas[gap + 1][to],
    gradient: gradients[gap][to][from] / steepest,
  })));
}

const compositeShader = `
  uniform sampler2D light, bloom;
  varying vec2 vUv;
  void main() {
    vec2 off = (vUv - vec2(0.5, 0.55)) * vec2(1.6, 1.0);
    float far = dot(off, off);
    vec3 color = mix(vec3(0.004, 0.0095, 0.033), vec3(0.0009, 0.0015, 0.0035), min(far * 1.4, 1.0));
    color += texture2D(light, vUv).rgb + texture2D(bloom, vUv).rgb;
    color *= 1.0 - 0.35 * far;
    color = color / (1.0 + 0.55 * color);
    gl_FragColor = vec4(sqrt(color), 1.0);
  }`;

export class Film {
  constructor(canvas, network, { width, height, sparks, sides }) {
    const context = canvas.getContext('webgl2', { antialias: false, alpha: false, depth: false, stencil: false });
    if (!context) throw new Error('no WebGL 2 here');
    this.renderer = new THREE.WebGLRenderer({ canvas, context });
    this.renderer.setPixelRatio(1);
    this.renderer.setSize(width, height);
    this.duration = network.timeline.duration;

    this.view = stage(network.network.layers, width / height);
    const { positions, distance, reach } = this.view;
    this.camera = new THREE.PerspectiveCamera(
      FIELD_OF_VIEW_DEGREES, width / height, Math.max(distance - reach * 2.5, distance * 0.05), distance + reach * 4);
    this.moment = new Moment(network);
    this.scene = new THREE.Scene();
    const sun = new THREE.DirectionalLight('#e8f0ff', 1.2);
    sun.position.set(-0.45, 0.65, 0.62);
    this.scene.add(sun, new THREE.HemisphereLight('#5b84d6', '#1c2a4a', 0.8));

    const random = generator(42);
    this.actors = [new Neurons(network, positions)];
    for (let gap = 0; gap < positions.length - 1; gap++) {
      const connections = links(network, positions, gap);
      this.actors.push(new Connections(connections, gap, sides));
      for (const direction of ['forward', 'backward']) {
        this.actors.push(new Sparks(connections, gap, direction, sparks, height, random));
      }
    }
    this.scene.add(dust(reach, random), ...this.actors.map((actor) => actor.object));

    this.light = new THREE.WebGLMultisampleRenderTarget(width, height, {
      type: THREE.HalfFloatType, format: THREE.RGBAFormat, minFilter: THREE.LinearFilter,
      magFilter: THREE.LinearFilter, stencilBuffer: false,
    });
    this.light.samples = 4;
    this.bloom = new THREE.UnrealBloomPass(new THREE.Vector2(width, height), 0.35, 0.5, 0.5);
    // The pass would copy the picture and add its glow in two more passes over the whole frame; the composite does both.
    this.bloom.renderToScreen = true;
    this.bloom.basic.visible = false;
    this.bloom.materialCopy.visible = false;
    this.composite = new THREE.Pass.FullScreenQuad(new THREE.ShaderMaterial({
      uniforms: {
        light: { value: this.light.texture }, bloom: { value: this.bloom.renderTargetsHorizontal[0].texture },
      },
      vertexShader: 'varying vec2 vUv; void main() { vUv = uv; gl_Position = vec4(position.xy, 0.0, 1.0); }',
      fragmentShader: compositeShader, depthTest: false, depthWrite: false,
    }));
  }

  /** Draws the film at a time in seconds, into a render target or, where that is null, the canvas. */
  render(time, target = null) {
    this.moment.time = time % this.duration;
    for (const actor of this.actors) actor.update(this.moment);
    this.camera.position.copy(eye(this.view, this.moment.time / this.duration));
    this.camera.lookAt(this.view.target);
    this.renderer.setRenderTarget(this.light);
    this.renderer.setClearColor(0x000000, 0);
    this.renderer.clear();
    this.renderer.render(this.scene, this.camera);
    this.bloom.render(this.renderer, null, this.light);
    this.renderer.setRenderTarget(target);
    this.composite.render(this.renderer);
  }
}
