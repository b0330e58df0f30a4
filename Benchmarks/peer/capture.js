// Ways to get a frame out of the page as bytes. Each has `begin()`, which draws the current frame and asks for its bytes, and returns
// a promise of them; up to `depth` frames may be under way at once.

/** The canvas as the browser's own JPEG. */
export class JPEGCapture {
  constructor(film, canvas) {
    this.film = film;
    this.canvas = canvas;
    this.depth = 2;
  }

  begin(time) {
    this.film.render(time);
    return new Promise((resolve) => this.canvas.toBlob(resolve, 'image/jpeg', 0.95));
  }
}

/** The canvas as a WebCodecs frame, copied out as it is. */
export class VideoFrameCapture {
  constructor(film, canvas) {
    this.film = film;
    this.canvas = canvas;
    this.depth = 1;
  }

  async begin(time) {
    this.film.render(time);
    const frame = new VideoFrame(this.canvas, { timestamp: Math.round(time * 1e6) });
    if (!['RGBA', 'RGBX', 'BGRA', 'BGRX'].includes(frame.format)) throw new Error(`a ${frame.format} frame`);
    const bytes = new Uint8Array(frame.allocationSize({ format: 'RGBA' }));
    await frame.copyTo(bytes, { format: 'RGBA' });
    frame.close();
    return bytes;
  }
}

const packShader = `
  uniform sampler2D picture;
  uniform vec2 size;
  vec3 at(int x, int y) { return texelFetch(picture, ivec2(x, y), 0).rgb; }
  float luma(vec3 c) { return (16.0 + dot(c, vec3(46.559, 156.629, 15.812))) / 255.0; }
  vec2 chroma(vec3 c) {
    return (128.0 + vec2(dot(c, vec3(-25.664, -86.336, 112.0)), dot(c, vec3(112.0, -101.730, -10.270)))) / 255.0;
  }
  void main() {
    ivec2 place = ivec2(gl_FragCoord.xy);
    ivec2 full = ivec2(size);
    if (place.y < full.y) {
      int x = place.x * 4, y = full.y - 1 - place.y;
      gl_FragColor = vec4(luma(at(x, y)), luma(at(x + 1, y)), luma(at(x + 2, y)), luma(at(x + 3, y)));
    } else {
      // One bilinear fetch in the middle of four pixels is their mean.
      vec2 middle = vec2(float(place.x * 4 + 1), float(full.y - 1 - 2 * (place.y - full.y)));
      vec2 scale = 1.0 / size;
      gl_FragColor = vec4(
        chroma(texture2D(picture, middle * scale).rgb), chroma(texture2D(picture, (middle + vec2(2.0, 0.0)) * scale).rgb));
    }
  }`;

/** The pixels through a pixel buffer and a fence, so that drawing goes on meanwhile; as RGBA, or packed to NV12 on the way. */
export class PixelCapture {
  constructor(film, canvas, packed) {
    this.film = film;
    this.depth = 2;
    this.gl = film.renderer.getContext();
    const { width, height } = canvas;
    const plain = {
      depthBuffer: false, stencilBuffer: false, minFilter: THREE.LinearFilter, magFilter: THREE.LinearFilter,
    };
    this.picture = new THREE.WebGLRenderTarget(width, height, plain);
    this.output = this.picture;
    if (packed) {
      this.output = new THREE.WebGLRenderTarget(width / 4, height * 3 / 2, plain);
      this.pack = new THREE.Pass.FullScreenQuad(new THREE.ShaderMaterial({
        uniforms: { picture: { value: this.picture.texture }, size: { value: new THREE.Vector2(width, height) } },
        vertexShader: 'void main() { gl_Position = vec4(position.xy, 0.0, 1.0); }',
        fragmentShader: packShader, depthTest: false, depthWrite: false,
      }));
    }
    this.slots = Array.from({ length: this.depth + 1 }, () => {
      const bytes = new Uint8Array(this.output.width * this.output.height * 4);
      const buffer = this.gl.createBuffer();
      this.gl.bindBuffer(this.gl.PIXEL_PACK_BUFFER, buffer);
      this.gl.bufferData(this.gl.PIXEL_PACK_BUFFER, bytes.length, this.gl.STREAM_READ);
      this.gl.bindBuffer(this.gl.PIXEL_PACK_BUFFER, null);
      return { bytes, buffer };
    });
    this.next = 0;
  }

  async begin(time) {
    const { gl, output } = this;
    const slot = this.slots[this.next];
    this.next = (this.next + 1) % this.slots.length;
    this.film.render(time, this.picture);
    if (this.pack) {
      this.film.renderer.setRenderTarget(this.output);
      this.pack.render(this.film.renderer);
    }
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, slot.buffer);
    gl.readPixels(0, 0, output.width, output.height, gl.RGBA, gl.UNSIGNED_BYTE, 0);
    const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
    gl.flush();
    while (gl.clientWaitSync(fence, 0, 0) === gl.TIMEOUT_EXPIRED) await new Promise((resolve) => setTimeout(resolve, 1));
    gl.deleteSync(fence);
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, slot.buffer);
    gl.getBufferSubData(gl.PIXEL_PACK_BUFFER, 0, slot.bytes);
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
    return slot.bytes;
  }
}

/** The pixels, read at once. */
export class PlainPixelCapture {
  constructor(film, canvas) {
    this.film = film;
    this.depth = 1;
    this.picture = new THREE.WebGLRenderTarget(canvas.width, canvas.height, { depthBuffer: false, stencilBuffer: false });
    this.bytes = new Uint8Array(canvas.width * canvas.height * 4);
  }

  async begin(time) {
    const { width, height } = this.picture;
    this.film.render(time, this.picture);
    this.film.renderer.readRenderTargetPixels(this.picture, 0, 0, width, height, this.bytes);
    return this.bytes;
  }
}
