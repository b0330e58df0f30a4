"use strict";

// The page of `neuroreel watch`. It asks for the state, waits for the next one, and tells which moment to draw.
const element = (id) => document.getElementById(id);
const stage = element("stage");
const timeline = element("timeline");

/// The film that is shown, and its text, by which a new one is told from the same one.
let film = null;
let filmText = "";
/// The frame under the playhead. It runs ahead of the picture while one is being drawn.
let cursor = 0;
let theme = null;
let isDragging = false;
/// The number of the newest picture that was asked for.
let newest = 0;
let hasErrors = false;

// Choices: one request at a time, and of those that wait only the newest.
let waiting = null;
let isSending = false;
let lastChoice = 0;

async function send() {
  if (isSending || !waiting) return;
  isSending = true;
  const query = new URLSearchParams(waiting);
  waiting = null;
  try {
    const response = await fetch(`/choice?${query}`, { method: "POST" });
    lastChoice = (await response.json()).choice;
  } catch {
    // The state's request tells when the program has ended.
  }
  isSending = false;
  send();
}

function choose(choice) {
  // A section replaces a frame that waits, and the other way round; the theme stays.
  waiting = { ...(waiting?.theme ? { theme: waiting.theme } : {}), ...choice };
  send();
}

function chooseTheme(name) {
  theme = name;
  waiting = { ...waiting, theme: name };
  send();
  showThemes();
}

function goTo(frame) {
  if (!film) return;
  const next = Math.min(Math.max(Math.round(frame), 0), film.frames - 1);
  if (next === cursor) return;
  cursor = next;
  choose({ frame: cursor });
  showCursor();
}

function goToSection(index) {
  const section = film?.sections[index];
  if (!section) return;
  cursor = Math.min(Math.floor((section.start + section.end) / 2 * film.framesPerSecond + 1e-6), film.frames - 1);
  choose({ section: section.name });
  showCursor(index);
}

function sectionAt(frame) {
  // Sections may begin within a frame; the small amount is for frames that begin with one.
  const time = frame / film.framesPerSecond + 1e-6;
  return Math.max(0, film.sections.findLastIndex((section) => section.start <= time));
}

function seconds(time) {
  return time.toFixed(2);
}

/// A time in the list of sections.
function clock(time) {
  if (film.duration < 60) return `${time.toFixed(1)} s`;
  const whole = Math.floor(time + 1e-6);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/// Shows where the playhead is: at a frame, unless the picture's exact time is known.
function showCursor(index = sectionAt(cursor), time = cursor / film.framesPerSecond) {
  const section = film.sections[index];
  element("head").style.left = `${Math.min(time / film.duration, 1) * 100}%`;
  element("title").textContent = section ? section.title : "";
  element("time").textContent =
    `${seconds(time)} of ${seconds(film.duration)} s, frame ${cursor} of ${film.frames}`;
  timeline.setAttribute("aria-valuenow", cursor);
  timeline.setAttribute("aria-valuetext", `${seconds(time)} seconds${section ? `, ${section.title}` : ""}`);
  const blocks = element("blocks").children;
  const buttons = element("sections").querySelectorAll("button");
  film.sections.forEach((_, other) => {
    blocks[other].dataset.current = other === index;
    if (buttons[other].getAttribute("aria-current") !== String(other === index)) {
      buttons[other].setAttribute("aria-current", other === index);
      if (other === index) reveal(buttons[other]);
    }
  });
}

/// Scrolls the list, but never the page.
function reveal(button) {
  const list = element("contents");
  const top = button.offsetTop - list.offsetTop;
  if (top < list.scrollTop) list.scrollTop = top;
  const bottom = top + button.offsetHeight;
  if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight;
}

function showThemes() {
  for (const button of element("themes").children) button.setAttribute("aria-pressed", button.textContent === theme);
}

function showFilm(next) {
  const text = JSON.stringify(next);
  if (text === filmText) return;
  film = next;
  filmText = text;
  element("film").textContent = film.title ? `${film.title} (${film.name})` : film.name;
  stage.style.setProperty("--aspect", film.width / film.height);
  element("controls").style.setProperty("--aspect", film.width / film.height);
  timeline.setAttribute("aria-valuemax", film.frames - 1);
  element("themes").replaceChildren(...film.themes.map((name) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.addEventListener("click", () => chooseTheme(name));
    return button;
  }));
  element("themes").hidden = film.themes.length < 2;
  element("blocks").replaceChildren(...film.sections.map((section, index) => {
    const block = document.createElement("div");
    // Where there is no room for the title, its number.
    for (const [name, text] of [["long", section.title], ["short", index + 1]]) {
      const label = document.createElement("span");
      label.className = name;
      label.textContent = text;
      block.append(label);
    }
    block.className = "block";
    block.title = `${section.title}, from ${clock(section.start)}`;
    block.style.left = `${section.start / film.duration * 100}%`;
    block.style.width = `${(section.end - section.start) / film.duration * 100}%`;
    return block;
  }));
  element("sections").replaceChildren(...film.sections.map((section, index) => {
    const item = document.createElement("li");
    const button = document.createElement("button");
    const [number, start] = [document.createElement("span"), document.createElement("span")];
    button.type = "button";
    number.textContent = index + 1;
    start.textContent = clock(section.start);
    button.append(number, section.title, start);
    button.addEventListener("click", () => goToSection(index));
    item.append(button);
    return item;
  }));
  element("contents").hidden = film.sections.length < 2;
  element("controls").hidden = false;
}

function showLines(list, lines) {
  list.replaceChildren(...lines.map((line) => {
    const item = document.createElement("li");
    const parts = line.match(/^(.*?:\d+:\d+): (?:warning: )?(.*)$/s);
    if (parts) {
      const place = document.createElement("span");
      place.className = "place";
      place.textContent = parts[1];
      item.append(place);
    }
    item.append(parts ? parts[2] : line);
    return item;
  }));
}

async function showPicture(picture) {
  newest = picture.number;
  const image = new Image();
  image.id = "picture";
  image.alt = `${film.sections[picture.section]?.title ?? film.name} at ${seconds(picture.time)} seconds, ${picture.theme}`;
  image.width = film.width;
  image.height = film.height;
  image.draggable = false;
  image.src = `/picture/${picture.number}.png`;
  try {
    await image.decode();
  } catch {
    // A newer one has taken its place on the server, and its state is on the way here.
    return;
  }
  if (newest !== picture.number || hasErrors) return;
  element("waiting").hidden = true;
  element("picture").replaceWith(image);
  stage.dataset.kind = "picture";
  document.documentElement.dataset.picture = picture.number;
}

function show(state) {
  hasErrors = state.errors.length > 0;
  const name = state.source.split("/").at(-1);
  element("source").textContent = name;
  element("source").title = state.source;
  document.title = `${hasErrors ? "✕ " : ""}${name} – NeuroReel`;
  element("errors").hidden = !hasErrors;
  element("warnings").hidden = state.warnings.length === 0;
  showLines(element("warnings").querySelector("ul"), state.warnings);
  if (state.film) showFilm(state.film);
  if (hasErrors) {
    newest = 0;
    showLines(element("errors").querySelector("ol"), state.errors);
    element("picture").hidden = true;
    element("waiting").hidden = true;
    stage.dataset.kind = "errors";
    const count = state.errors.length;
    showStatus("bad", count === 1 ? "1 error" : `${count} errors`);
  } else {
    showStatus("good", "watching");
    // An older choice than the last one made here says nothing about where the playhead belongs.
    if (!isDragging && !isSending && !waiting && state.choice >= lastChoice) {
      cursor = state.picture.frame;
      theme = state.picture.theme;
      showCursor(state.picture.section, state.picture.time);
      showThemes();
    } else {
      cursor = Math.min(cursor, film.frames - 1);
      showCursor();
    }
    showPicture(state.picture);
  }
  document.documentElement.dataset.revision = state.revision;
}

function showStatus(kind, text) {
  const status = element("status");
  status.dataset.kind = kind;
  if (status.textContent !== text) status.textContent = text;
}

async function follow() {
  let revision = null;
  for (;;) {
    try {
      const response = await fetch(revision === null ? "/state" : `/state?after=${revision}`);
      const state = await response.json();
      if (state.revision !== undefined && state.revision !== revision) {
        revision = state.revision;
        show(state);
      }
    } catch (error) {
      if (!(error instanceof TypeError) && !(error instanceof SyntaxError)) throw error;
      showStatus("bad", "neuroreel watch has ended");
      // A program that is started again counts its choices anew.
      revision = null;
      lastChoice = 0;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}

function drag(event) {
  const box = timeline.getBoundingClientRect();
  goTo(Math.floor((event.clientX - box.left) / box.width * film.duration * film.framesPerSecond));
}

timeline.addEventListener("pointerdown", (event) => {
  if (event.button !== 0 || !film) return;
  isDragging = true;
  timeline.setPointerCapture(event.pointerId);
  timeline.focus({ preventScroll: true });
  drag(event);
  event.preventDefault();
});
timeline.addEventListener("pointermove", (event) => { if (isDragging) drag(event); });
for (const name of ["pointerup", "pointercancel"]) timeline.addEventListener(name, () => { isDragging = false; });

document.addEventListener("keydown", (event) => {
  if (!film || event.altKey || event.ctrlKey || event.metaKey) return;
  const step = event.shiftKey ? Math.round(film.framesPerSecond) : 1;
  switch (event.key) {
    case "ArrowLeft": goTo(cursor - step); break;
    case "ArrowRight": goTo(cursor + step); break;
    case "ArrowUp": goToSection(Math.max(sectionAt(cursor) - 1, 0)); break;
    case "ArrowDown": goToSection(Math.min(sectionAt(cursor) + 1, film.sections.length - 1)); break;
    case "Home": goTo(0); break;
    case "End": goTo(film.frames - 1); break;
    default: return;
  }
  event.preventDefault();
});

follow();
