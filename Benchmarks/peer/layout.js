// Where neurons stand and how the camera moves: the geometry of the film `homepage-loop` for wide frames.

const SINGLE_RING_LIMIT = 16;
const DEPTH_SHARE = 0.72;
const FILL = 0.82;
const FIELD_OF_VIEW = 30 * Math.PI / 180;
const DRIFTS = 32;
const ORBIT = { azimuth: 0.54, elevation: 0.15, azimuthSwing: 0.09, elevationSwing: 0.03, delay: 4.5 / 12 };

export const NEURON_RADIUS = 0.22;
export const FIELD_OF_VIEW_DEGREES = 30;

/** Divides a layer's neurons into rings, the outermost first. */
function rings(count) {
  if (count <= SINGLE_RING_LIMIT) {
    const radius = count === 1 ? 0 : Math.max(count / (2 * Math.PI), count < 4 ? 0.7 : 1.35);
    return [{ radius, count }];
  }
  const ringCount = Math.max(2, Math.round(Math.sqrt(count / Math.PI)));
  const radii = Array.from({ length: ringCount }, (_, i) => ringCount - i - 0.35);
  const total = radii.reduce((sum, radius) => sum + radius, 0);
  let left = count;
  return radii.map((radius, i) => {
    const share = i === radii.length - 1 ? left : Math.min(left, Math.round(count * radius / total));
    left -= share;
    return { radius, count: share };
  });
}

/** Centres of the neurons, by layer. */
function positions(layers, gap) {
  const middle = (layers.length - 1) / 2;
  return layers.map((count, layer) =>
    rings(count).flatMap((ring) =>
      Array.from({ length: ring.count }, (_, i) => {
        const angle = 2 * Math.PI * (i - 0.2) / ring.count;
        return new THREE.Vector3(
          (layer - middle) * gap, Math.cos(angle) * ring.radius, Math.sin(angle) * DEPTH_SHARE * ring.radius);
      })));
}

function axes(turn) {
  const angle = 2 * Math.PI * (turn - ORBIT.delay);
  const azimuth = ORBIT.azimuth + ORBIT.azimuthSwing * Math.sin(angle);
  const elevation = ORBIT.elevation + ORBIT.elevationSwing * Math.cos(angle);
  const back = new THREE.Vector3(
    Math.sin(azimuth) * Math.cos(elevation), Math.sin(elevation), Math.cos(azimuth) * Math.cos(elevation));
  const right = new THREE.Vector3(0, 1, 0).cross(back).normalize();
  return { right, up: back.clone().cross(right), back };
}

/** What the neurons span over the whole drift of the camera, from -1 to 1 in both directions of the frame. */
function bounds(places, target, distance, aspect) {
  const low = new THREE.Vector2(Infinity, Infinity);
  const high = new THREE.Vector2(-Infinity, -Infinity);
  const focal = 1 / Math.tan(FIELD_OF_VIEW / 2);
  for (let step = 0; step < DRIFTS; step++) {
    const { right, up, back } = axes(step / DRIFTS);
    for (const place of places) {
      const offset = place.clone().sub(target);
      const depth = Math.max(distance - offset.dot(back), 1e-3);
      const scaleX = focal / aspect / depth;
      const scaleY = focal / depth;
      low.x = Math.min(low.x, offset.dot(right) * scaleX - NEURON_RADIUS * scaleX);
      low.y = Math.min(low.y, offset.dot(up) * scaleY - NEURON_RADIUS * scaleY);
      high.x = Math.max(high.x, offset.dot(right) * scaleX + NEURON_RADIUS * scaleX);
      high.y = Math.max(high.y, offset.dot(up) * scaleY + NEURON_RADIUS * scaleY);
    }
  }
  return { low, high };
}

function frame(places, aspect) {
  const reach = Math.max(...places.map((place) => place.length())) + NEURON_RADIUS;
  const target = new THREE.Vector3();
  let distance = reach * 4;
  for (let i = 0; i < 12; i++) {
    const { low, high } = bounds(places, target, distance, aspect);
    const half = distance * Math.tan(FIELD_OF_VIEW / 2);
    const { right, up } = axes(0);
    target.addScaledVector(right, (low.x + high.x) / 2 * half * aspect);
    target.addScaledVector(up, (low.y + high.y) / 2 * half);
    distance *= Math.max(high.x - low.x, high.y - low.y) / 2 / FILL;
  }
  const { low, high } = bounds(places, target, distance, aspect);
  return { target, distance, reach, width: (high.x - low.x) / 2, height: (high.y - low.y) / 2 };
}

/** Finds the distance between layers that gives the network the frame's proportions, and the camera that frames it. */
export function stage(layers, aspect) {
  const widest = Math.max(...layers.flatMap((count) => rings(count).map((ring) => ring.radius)));
  let gap = 2.5;
  let places = positions(layers, gap);
  let view = frame(places.flat(), aspect);
  for (let i = 0; i < 6; i++) {
    gap = Math.min(Math.max(gap * view.height * 1.04 / view.width, 1.25), 7 * Math.max(widest, 1));
    places = positions(layers, gap);
    view = frame(places.flat(), aspect);
  }
  return { positions: places, ...view };
}

/** Where the camera stands at a place in its cycle, 0 to 1. */
export function eye(view, turn) {
  return axes(turn).back.multiplyScalar(view.distance).add(view.target);
}
