// The things on stage, as three.js users would make them: instanced spheres, instanced cylinders, points.
import { NEURON_RADIUS } from './layout.js';
import { BURST, TRAVEL } from './moment.js';

const linear = (hex) => new THREE.Color(hex).convertSRGBToLinear();

/** All neurons in one draw call, lit, with a glow by activation. */
export class Neurons {
  constructor(network, places) {
    this.layers = places.map((layer) => layer.length);
    this.relative = network.forward.activations;
    const count = this.layers.reduce((sum, n) => sum + n, 0);
    this.fill = new THREE.InstancedBufferAttribute(new Float32Array(count), 1).setUsage(THREE.DynamicDrawUsage);
    const geometry = new THREE.SphereBufferGeometry(NEURON_RADIUS, 32, 16);
    geometry.setAttribute('fill', this.fill);
    const material = new THREE.MeshPhongMaterial({
      color: linear('#2a3f6b'), specular: linear('#9fc0ff'), shininess: 60, emissive: linear('#ffab2e'),
    });
    material.onBeforeCompile = (shader) => {
      shader.vertexShader = shader.vertexShader
        .replace('#include <common>', '#include <common>\nattribute float fill;\nvarying float vFill;')
        .replace('#include <begin_vertex>', '#include <begin_vertex>\nvFill = fill;');
      shader.fragmentShader = shader.fragmentShader
        .replace('#include <common>', '#include <common>\nvarying float vFill;')
        .replace(
          '#include <emissivemap_fragment>',
          'float facing = normalize(vNormal).z;\n' +
          'totalEmissiveRadiance *= vFill * 2.5 * facing * facing;\n' +
          'totalEmissiveRadiance += vec3(0.12, 0.25, 0.6) * (1.0 - facing) * (1.0 - facing);');
    };
    this.object = new THREE.InstancedMesh(geometry, material, count);
    const matrix = new THREE.Matrix4();
    places.flat().forEach((place, i) => this.object.setMatrixAt(i, matrix.setPosition(place)));
    this.object.frustumCulled = false;
  }

  update(moment) {
    let i = 0;
    this.relative.forEach((layer, number) => {
      const arrival = moment.arrival(number);
      for (const activation of layer) {
        this.fill.array[i++] = Math.min(Math.abs(activation) / moment.largest[number], 1) * arrival;
      }
    });
    this.fill.needsUpdate = true;
  }
}

/** The connections of one gap: cylinders of a few sides (they are two pixels wide), added onto what is there. */
export class Connections {
  constructor(links, gap, sides) {
    this.gap = gap;
    this.density = Math.min(1, Math.sqrt(150 / links.length));
    const geometry = new THREE.CylinderBufferGeometry(0.007, 0.007, 1, sides, 1, true);
    const tint = new Float32Array(links.length * 3);
    const flash = new Float32Array(links.length * 3);
    const positive = linear('#d9a276'), negative = linear('#5fb0d6');
    const up = linear('#ec4899'), down = linear('#14b8a6');
    links.forEach((link, i) => {
      const strength = 0.08 + 0.92 * link.share * link.share;
      (link.weight >= 0 ? positive : negative).clone().multiplyScalar(strength).toArray(tint, i * 3);
      (link.gradient >= 0 ? up : down).clone().multiplyScalar(Math.sqrt(Math.abs(link.gradient))).toArray(flash, i * 3);
    });
    geometry.setAttribute('tint', new THREE.InstancedBufferAttribute(tint, 3));
    geometry.setAttribute('flashTint', new THREE.InstancedBufferAttribute(flash, 3));
    this.uniforms = { opacity: { value: 0 }, flash: { value: 0 } };
    const material = new THREE.ShaderMaterial({
      uniforms: this.uniforms, transparent: true, depthWrite: false, blending: THREE.AdditiveBlending,
      vertexShader: `
        attribute vec3 tint, flashTint;
        uniform float opacity, flash;
        varying vec3 light;
        void main() {
          light = tint * opacity + flashTint * flash;
          // In parentheses, or matrices would be multiplied with matrices for each vertex.
          gl_Position = projectionMatrix * (viewMatrix * (instanceMatrix * vec4(position, 1.0)));
        }`,
      fragmentShader: 'varying vec3 light; void main() { gl_FragColor = vec4(light, 1.0); }',
    });
    this.object = new THREE.InstancedMesh(geometry, material, links.length);
    const up3 = new THREE.Vector3(0, 1, 0);
    const matrix = new THREE.Matrix4();
    links.forEach(({ start, end, share }, i) => {
      const along = end.clone().sub(start);
      const length = along.length();
      const turn = new THREE.Quaternion().setFromUnitVectors(up3, along.divideScalar(length));
      const width = 0.55 + 0.45 * share;
      matrix.compose(start.clone().add(end).multiplyScalar(0.5), turn, new THREE.Vector3(width, length, width));
      this.object.setMatrixAt(i, matrix);
    });
    this.object.frustumCulled = false;
  }

  update(moment) {
    this.uniforms.opacity.value = (0.34 + 0.26 * moment.attention(this.gap)) * this.density;
    this.uniforms.flash.value = moment.flash * 1.7;
  }
}

/** The sparks of one gap and direction, moved by the vertex shader; in the scene only while they fly. */
export class Sparks {
  constructor(links, gap, direction, perConnection, height, random) {
    this.gap = gap;
    this.direction = direction;
    // A neuron whose activation is 0 sends nothing, nor does an error of 0.
    const carrying = links.filter((link) => (direction === 'forward' ? link.activation : link.delta) !== 0);
    const count = carrying.length * perConnection;
    const from = new Float32Array(count * 3), to = new Float32Array(count * 3), color = new Float32Array(count * 3);
    const departure = new Float32Array(count), size = new Float32Array(count);
    const palette = (direction === 'forward' ? ['#eab308', '#ea580c', '#0891b2'] : ['#14b8a6', '#ec4899', '#f97316'])
      .map(linear);
    const gain = Math.pow(Math.min(1, 1500 / Math.max(count, 1)), 0.75) * 0.75;
    let n = 0;
    for (const link of carrying) {
      const ends = direction === 'forward' ? [link.start, link.end] : [link.end, link.start];
      const tint = direction === 'forward'
        ? palette[0].clone().lerp(palette[link.weight >= 0 ? 1 : 2], Math.min(1, 1.2 * Math.abs(link.weight)))
          .multiplyScalar((2.5 + 2 * link.activation) * gain)
        : palette[Math.min(2, Math.floor(Math.abs(link.delta) * 3))].clone()
          .multiplyScalar((1.3 + Math.min(Math.abs(link.delta), 1)) * gain);
      for (let k = 0; k < perConnection; k++, n++) {
        ends[0].toArray(from, n * 3);
        ends[1].toArray(to, n * 3);
        tint.toArray(color, n * 3);
        departure[n] = (k + random()) / perConnection * (1 - TRAVEL - BURST);
        size[n] = 0.065 * (0.25 + 0.75 * link.share);
      }
    }
    const geometry = new THREE.BufferGeometry();
    geometry.setAttribute('position', new THREE.BufferAttribute(from, 3));
    geometry.setAttribute('destination', new THREE.BufferAttribute(to, 3));
    geometry.setAttribute('tint', new THREE.BufferAttribute(color, 3));
    geometry.setAttribute('departure', new THREE.BufferAttribute(departure, 1));
    geometry.setAttribute('size', new THREE.BufferAttribute(size, 1));
    this.uniforms = { progress: { value: 0 }, pixels: { value: height } };
    const material = new THREE.ShaderMaterial({
      uniforms: this.uniforms, transparent: true, depthWrite: false, blending: THREE.AdditiveBlending,
      vertexShader: `
        attribute vec3 destination, tint;
        attribute float departure, size;
        uniform float progress, pixels;
        varying vec3 light;
        void main() {
          float u = (progress - departure) / ${TRAVEL.toFixed(3)};
          float burst = clamp((u - 1.0) * ${(TRAVEL / BURST).toFixed(3)}, 0.0, 1.0);
          if (u <= 0.0 || burst >= 1.0) {
            gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
            gl_PointSize = 1.0;
            light = vec3(0.0);
            return;
          }
          float eased = mix(u, u * u * (3.0 - 2.0 * u), 0.6);
          vec4 place = viewMatrix * vec4(mix(position, destination, min(eased, 1.0)), 1.0);
          gl_Position = projectionMatrix * place;
          float wanted = size * (1.0 + 1.8 * burst) * projectionMatrix[1][1] * pixels / -place.z;
          gl_PointSize = max(wanted, 2.8);
          float dimming = min(1.0, wanted * wanted / 7.84);
          light = tint * smoothstep(0.0, 0.12, u) * (1.0 - burst) * (1.0 - burst) * dimming;
        }`,
      fragmentShader: `
        varying vec3 light;
        void main() {
          vec2 place = gl_PointCoord * 2.0 - 1.0;
          float soft = max(0.0, 1.0 - dot(place, place));
          gl_FragColor = vec4(light * soft * soft, 1.0);
        }`,
    });
    this.object = new THREE.Points(geometry, material);
    this.object.frustumCulled = false;
  }

  update(moment) {
    const progress = this.direction === 'forward' ? moment.forward(this.gap) : moment.backward(this.gap);
    this.object.visible = progress > 0 && progress < 1;
    this.uniforms.progress.value = progress;
  }
}

/** A little dust around the network. */
export function dust(extent, random) {
  const places = new Float32Array(260 * 3).map(() => (random() * 2 - 1) * extent * 1.5);
  const geometry = new THREE.BufferGeometry();
  geometry.setAttribute('position', new THREE.BufferAttribute(places, 3));
  return new THREE.Points(geometry, new THREE.PointsMaterial({
    color: linear('#9fc0ff'), size: extent * 0.01, transparent: true, opacity: 0.25, depthWrite: false,
    blending: THREE.AdditiveBlending,
  }));
}
