// What the driver calls: `peer.prepare` once, then `peer.run` (frames are posted back) or `peer.draw` (frames are screenshots).
import { JPEGCapture, PixelCapture, PlainPixelCapture, VideoFrameCapture } from './capture.js';
import { Film } from './film.js';

const captures = {
  jpeg: (film, canvas) => new JPEGCapture(film, canvas),
  videoframe: (film, canvas) => new VideoFrameCapture(film, canvas),
  rgba: (film, canvas) => new PlainPixelCapture(film, canvas),
  'rgba-async': (film, canvas) => new PixelCapture(film, canvas, false),
  nv12: (film, canvas) => new PixelCapture(film, canvas, true),
};

async function post(bytes) {
  // As a blob: the bytes of a plain body are also written out for whoever watches the page's network traffic, as playwright does,
  // and that costs more than drawing the frame.
  const body = bytes instanceof Blob ? bytes : new Blob([bytes]);
  const answer = await fetch('/frame', { method: 'POST', body });
  if (!answer.ok) throw new Error(`a frame was refused: ${answer.status}`);
}

window.peer = {
  /** Builds the film and draws one frame, so that shaders are compiled. Returns the name of what draws. */
  async prepare(settings) {
    this.fps = settings.fps;
    const network = await (await fetch('/network.json')).json();
    this.canvas = document.getElementById('film');
    this.film = new Film(this.canvas, network, settings);
    this.capture = captures[settings.capture] ? captures[settings.capture](this.film, this.canvas) : null;
    const time = settings.first / this.fps;
    if (this.capture) await this.capture.begin(time); else this.draw(settings.first);
    const gl = this.film.renderer.getContext();
    const info = gl.getExtension('WEBGL_debug_renderer_info');
    const problem = gl.getError();
    if (problem !== gl.NO_ERROR) throw new Error(`WebGL error ${problem}`);
    return gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
  },

  draw(frame) { this.film.render(frame / this.fps); },

  /** Draws the frames in order and posts each; drawing runs ahead of posting by the capture's depth. */
  async run(first, count) {
    const captured = [];
    let posted = Promise.resolve();
    const pass = async () => {
      const bytes = await captured.shift();
      await posted;
      posted = post(bytes);
    };
    for (let frame = first; frame < first + count; frame++) {
      captured.push(this.capture.begin(frame / this.fps));
      if (captured.length >= this.capture.depth) await pass();
    }
    while (captured.length > 0) await pass();
    await posted;
  },
};
