// Checks this device by doing what the app is going to do. Plain enough for browsers that cannot start the app: no
// modules, no arrows, nothing newer than it takes to say what is missing.
(function () {
  'use strict';

  var read = function (id) { return JSON.parse(document.getElementById(id).textContent); };
  var bundles = read('bundles');
  var words;
  // Where the app was left; a slip's code may stand there.
  var app = './' + location.hash;
  var whole = location.href.replace(/[^/]*([?#].*)?$/, '') + location.hash;
  var agent = navigator.userAgent;
  var apple = /iPhone|iPad|iPod/.test(agent);

  // What the app remembers about this device, where it may.
  function preference(name) {
    try { return localStorage.getItem('khoithidua.' + name); } catch (denied) { return null; }
  }

  function say(key, values) {
    var text = words[key];
    for (var name in values || {}) text = text.replace('{' + name + '}', values[name]);
    return text;
  }

  function element(tag, kind, text) {
    var made = document.createElement(tag);
    if (kind) made.className = kind;
    if (text) made.textContent = text;
    return made;
  }

  function button(kind, text, act) {
    var made = element('button', kind, text);
    made.type = 'button';
    made.onclick = act;
    return made;
  }

  function link(kind, text, to) {
    var made = element('a', kind, text);
    made.href = to;
    return made;
  }

  // --- The checks. Each answers once or, when it is tried by hand, again: state, key of what was found, values.

  // The app whose built-in browser this is, if it is one.
  function inside() {
    var named = /Zalo|Messenger|Instagram|Telegram|Line(?=\/)|MicroMessenger|Viber|TikTok/i.exec(agent);
    if (named) return named[0];
    if (/FBA[NV]|FB_IAB/.test(agent)) return 'Facebook';
    if (window.TelegramWebviewProxy) return 'Telegram';
    if (/musical_ly|Bytedance/i.test(agent)) return 'TikTok';
    var bare = apple && !navigator.standalone && !/Safari\//.test(agent);
    return /; wv\)/.test(agent) || bare ? say('away.app') : null;
  }

  function installed() {
    return navigator.standalone || (window.matchMedia && matchMedia('(display-mode: standalone)').matches);
  }

  // The kind of file that this device's share sheet takes, tried with a real one.
  function sendable() {
    var kinds = { json: 'application/json', txt: 'text/plain' };
    for (var ending in kinds) {
      try {
        var file = new File(['{}'], 'nop.' + ending, { type: kinds[ending] });
        if (navigator.share && navigator.canShare({ files: [file] })) return ending;
      } catch (missing) { /* The next kind, then none. */ }
    }
    return null;
  }

  function browser(done) {
    var where = inside();
    if (!where) return done('good', installed() ? 'installed' : 'own');
    var works = window.indexedDB && navigator.serviceWorker && sendable();
    if (works) done('note', 'inside', { app: where });
    else done('bad', 'broken', { app: where });
  }

  function secure(done) {
    if (window.isSecureContext) done('good', 'yes');
    else done('note', 'no');
  }

  // A program with everything that the build takes for granted: texts of two values, tables of the page's objects,
  // copying in bulk, and the newer numbers.
  var FEATURES = 'AGFzbQEAAAABDgNgAAJ/f2ABfQF/YAAAAwQDAAECBAQBbwABBQMBAAEGBgF/AUEACwcFAQFnAwAKHAMGAEEBQQILBwAgAPwAwAsLAEEAQQBBAPwLAAs=';

  function wasm(done) {
    if (typeof WebAssembly !== 'object') return done('bad', 'none');
    var text = atob(FEATURES);
    var bytes = new Uint8Array(text.length);
    for (var i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
    if (WebAssembly.validate(bytes)) done('good', 'yes');
    else done('bad', 'old');
  }

  // The very program that seals ballots, started as the app starts it.
  function program(done) {
    var worker;
    var patience;
    var end = function (state, key) {
      clearTimeout(patience);
      if (worker) worker.terminate();
      worker = null;
      done(state, key);
    };
    if (typeof WebAssembly !== 'object' || !bundles.sealer) return end('bad', 'no');
    try {
      worker = new Worker(bundles.sealer.js, { type: 'module' });
    } catch (refused) {
      return end('bad', 'no');
    }
    patience = setTimeout(function () { end('note', 'slow'); }, 20000);
    worker.onerror = function () { end('bad', 'no'); };
    // It says that it is ready, and answers even a request that it does not know; one that failed to load says so this way.
    worker.onmessage = function (event) {
      if (event.data.failed) end('bad', 'no');
      else end('good', 'yes');
    };
    worker.postMessage({ id: 0, request: '[]' });
  }

  var TRIAL = 'khoithidua-check';

  // A megabyte written, read back and deleted, in a database of its own.
  function storage(done) {
    var failed = function (error) {
      var full = error && error.name === 'QuotaExceededError';
      done('bad', full ? 'full' : 'denied');
    };
    try {
      var opening = indexedDB.open(TRIAL, 1);
    } catch (denied) {
      return failed(denied);
    }
    opening.onupgradeneeded = function () { opening.result.createObjectStore('trial'); };
    opening.onerror = function () { failed(opening.error); };
    opening.onsuccess = function () {
      var db = opening.result;
      var bytes = new Uint8Array(1 << 20);
      for (var i = 0; i < bytes.length; i += 1) bytes[i] = i * 31 % 251;
      try {
        var writing = db.transaction('trial', 'readwrite');
        writing.objectStore('trial').put(bytes, 'bytes');
      } catch (refused) {
        return failed(refused);
      }
      writing.onabort = function () { failed(writing.error); };
      writing.oncomplete = function () {
        var reading = db.transaction('trial').objectStore('trial').get('bytes');
        reading.onerror = function () { failed(reading.error); };
        reading.onsuccess = function () {
          var back = reading.result;
          var same = back && back.length === bytes.length;
          for (var i = 0; same && i < bytes.length; i += 1) same = back[i] === bytes[i];
          db.close();
          indexedDB.deleteDatabase(TRIAL);
          if (same) room(done);
          else done('bad', 'other');
        };
      };
    };
  }

  // How much more the browser lets be written, where it says so: little on a full device and in private mode.
  function room(done) {
    if (!navigator.storage || !navigator.storage.estimate) return done('good', 'unknown');
    navigator.storage.estimate().then(function (found) {
      // Browsers say large numbers for any reason, but small ones only for a good one.
      var free = Math.min(Math.floor((found.quota - found.usage) / 1e6), 1000);
      done(free < 100 ? 'note' : 'good', free < 100 ? 'little' : 'yes', { free: free });
    }, function () { done('good', 'unknown'); });
  }

  function keep(done) {
    var no = function () { done('note', 'no'); };
    if (!navigator.storage || !navigator.storage.persist) return no();
    navigator.storage.persisted().then(function (already) {
      return already || navigator.storage.persist();
    }).then(function (granted) {
      if (granted) done('good', 'yes');
      else no();
    }, no);
  }

  function offline(done) {
    var no = function () { done('note', 'no'); };
    if (!navigator.serviceWorker) return no();
    navigator.serviceWorker.register('./sw.js').then(function (registration) {
      if (registration.active) return done('good', 'yes');
      done('good', 'coming');
      return navigator.serviceWorker.ready.then(function () { done('good', 'yes'); });
    }).catch(no);
  }

  function two(number) { return (number < 10 ? '0' : '') + number; }

  function day(date) { return two(date.getDate()) + '/' + two(date.getMonth() + 1) + '/' + date.getFullYear(); }

  // A rough length of time in words.
  function span(milliseconds) {
    var minutes = Math.round(milliseconds / 6e4);
    if (minutes < 120) return say('clock.unit.minutes', { count: minutes });
    var hours = Math.round(minutes / 60);
    if (hours < 48) return say('clock.unit.hours', { count: hours });
    return say('clock.unit.days', { count: Math.round(hours / 24) });
  }

  // What this address says now: the newest build, and what time it is there. The service worker does not answer for it.
  var served;
  function ask() {
    if (!window.fetch) return Promise.reject();
    served = served || fetch('sw.js?check', { cache: 'no-store' }).then(function (answer) {
      return answer.text().then(function (text) {
        var found = /VERSION = ["'](\w+)["']/.exec(text);
        return { build: found && found[1], time: Date.parse(answer.headers.get('Date') || '') };
      });
    });
    return served;
  }

  function clock(done) {
    var now = new Date();
    var shown = { now: two(now.getHours()) + ':' + two(now.getMinutes()) + ', ' + day(now) };
    var against = function (date) {
      if (!date) return done('good', 'alone', shown);
      var at = new Date(date + 'T00:00');
      var days = Math.abs(Math.round((new Date(now).setHours(0, 0, 0, 0) - at) / 864e5));
      if (!days) return done('good', 'same', shown);
      shown.day = day(at);
      shown.count = days;
      done('note', 'days', shown);
    };
    var conference = function () {
      if (!window.fetch) return against(null);
      fetch('conference.json').then(function (answer) { return answer.json(); }).then(function (file) {
        against(file.body.date);
      }).catch(function () { against(null); });
    };
    ask().then(function (there) {
      var off = Math.abs(now - there.time);
      if (!(off > 6e5)) return conference();
      shown.count = span(off);
      done('note', 'off', shown);
    }, conference);
  }

  function build(done) {
    var own = document.querySelector('meta[name=build]').content;
    ask().then(function (there) {
      if (!there.build) done('good', 'alone', { build: own });
      else if (there.build === own) done('good', 'same', { build: own });
      else done('note', 'other', { build: own, served: there.build });
    }, function () { done('good', 'alone', { build: own }); });
  }

  function camera(done, line) {
    var media = navigator.mediaDevices;
    if (!media || !media.getUserMedia) return done('note', 'missing');
    var offer = function () {
      done('ask', 'ask');
      line.append(button('button', say('camera.try'), function () { tryCamera(done, line); }));
    };
    media.enumerateDevices().then(function (devices) {
      var some = devices.some(function (device) { return device.kind === 'videoinput'; });
      if (some) offer();
      else done('note', 'none');
    }, offer);
  }

  var REFUSALS = { NotAllowedError: 'refused', SecurityError: 'refused', NotFoundError: 'none', OverconstrainedError: 'none' };

  function tryCamera(done, line) {
    done('ask', 'starting');
    navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }).then(function (stream) {
      var video = element('video', 'check-video');
      video.muted = true;
      video.setAttribute('playsinline', '');
      video.setAttribute('aria-label', say('camera.video'));
      video.srcObject = stream;
      var stop = function () {
        clearTimeout(patience);
        stream.getTracks().forEach(function (track) { track.stop(); });
        done('good', 'yes', { width: video.videoWidth, height: video.videoHeight });
      };
      var patience = setTimeout(stop, 15000);
      video.onloadeddata = function () {
        done('good', 'yes', { width: video.videoWidth, height: video.videoHeight });
        line.append(video, button('button', say('camera.stop'), stop));
      };
      video.play();
    }).catch(function (error) {
      done('note', REFUSALS[error.name] || 'busy');
      line.append(button('button', say('camera.try'), function () { tryCamera(done, line); }));
    });
  }

  function share(done) {
    var kind = sendable();
    done(kind ? 'good' : 'note', kind || 'none');
  }

  function clip(done) {
    var can = navigator.clipboard && navigator.clipboard.writeText;
    var old = document.queryCommandSupported && document.queryCommandSupported('copy');
    if (can || old) done('good', 'yes');
    else done('note', 'no');
  }

  var CHECKS = {
    browser: browser, wasm: wasm, storage: storage, program: program, share: share, offline: offline, secure: secure,
    clock: clock, camera: camera, keep: keep, clip: clip, build: build,
  };

  // --- The page.

  var SIGNS = { good: '✓', note: '!', bad: '✕', ask: '?' };

  // A line for one check; `told` is called whenever it has an answer.
  function line(id, check, told) {
    var item = element('li', 'check');
    item.id = id;
    item.append(element('strong', '', say(id)), element('p', 'muted', say('checking')));
    var done = function (state, key, values) {
      key = id + '.' + key;
      item.className = 'check check-' + state;
      var head = element('p', 'check-head');
      var sign = element('span', 'check-sign', SIGNS[state]);
      sign.setAttribute('aria-hidden', 'true');
      head.append(sign, element('strong', '', say(id)), element('span', 'check-state', say(state)));
      var remedy = words[key + '.do'];
      item.replaceChildren(head, element('p', '', say(key, values)));
      if (remedy) item.append(element('p', 'check-do', remedy));
      told(id, state, remedy);
    };
    try {
      check(done, item);
    } catch (error) {
      // A browser that stops in the middle of a check lacks what the check is about.
      done('bad', FALLBACK[id]);
    }
    return item;
  }

  var FALLBACK = {
    browser: 'own', wasm: 'old', storage: 'denied', program: 'no', share: 'none', offline: 'no', secure: 'no',
    clock: 'alone', camera: 'missing', keep: 'no', clip: 'no', build: 'alone',
  };

  // The address, to be taken elsewhere.
  function address() {
    var box = element('div', 'stack-small');
    var field = element('input', 'check-address');
    field.readOnly = true;
    field.value = whole;
    field.setAttribute('aria-label', say('address'));
    field.onfocus = function () { field.select(); };
    var told = element('p');
    told.setAttribute('role', 'status');
    var copied = function () { told.textContent = say('copied'); };
    var byHand = function () {
      field.select();
      if (document.execCommand('copy')) copied();
      else told.textContent = say('copy.hand');
    };
    box.append(field, button('button button-wide', say('copy'), function () {
      if (navigator.clipboard) navigator.clipboard.writeText(whole).then(copied, byHand);
      else byHand();
    }), told);
    square(box);
    return box;
  }

  // The address as a square code, where the program that draws codes is part of this build and runs.
  function square(box) {
    if (!bundles.light || typeof WebAssembly !== 'object') return;
    var worker = new Worker(bundles.light.js, { type: 'module' });
    worker.onmessage = function (event) {
      if (!event.data.answer) return;
      worker.terminate();
      var code = JSON.parse(event.data.answer).Ok;
      if (code) box.append(drawn(code), element('p', 'muted small', say('code')));
    };
    worker.postMessage({ id: 0, request: JSON.stringify(['draw_text', { text: whole }]) });
  }

  function drawn(code) {
    var side = code.size + 8;
    var canvas = element('canvas', 'check-code');
    canvas.width = canvas.height = side * 4;
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', whole);
    var pen = canvas.getContext('2d');
    pen.scale(4, 4);
    // Dark on light whatever the page's colours are: not every camera reads the inverse.
    pen.fillStyle = 'white';
    pen.fillRect(0, 0, side, side);
    pen.fillStyle = 'black';
    for (var i = 0; i < code.modules.length; i += 1) {
      if (code.modules[i] === '1') pen.fillRect(4 + i % code.size, 4 + Math.floor(i / code.size), 1, 1);
    }
    return canvas;
  }

  // How to leave another app's built-in browser.
  function away(where) {
    var card = element('section', 'card stack-small check-away');
    card.append(element('h2', '', say('away')), element('p', '', say('away.text', { app: where })));
    var steps = element('ol');
    [1, 2, 3].forEach(function (step) {
      steps.append(element('li', '', say((apple ? 'away.ios.' : 'away.android.') + step)));
    });
    card.append(steps, address());
    // Android opens Chrome by such an address; it has no room for a screen of the app.
    if (/Android/.test(agent) && location.protocol === 'https:' && location.hash.length < 3) {
      var chrome = whole.replace(/^https/, 'intent').replace(/#.*/, '') + '#Intent;scheme=https;package=com.android.chrome;end';
      card.append(link('button button-primary button-wide', say('away.chrome'), chrome));
    }
    card.append(link('', say('away.here'), './?here' + location.hash));
    return card;
  }

  function show(language) {
    words = read(language);
    served = undefined;
    var root = document.documentElement;
    root.lang = language;
    document.title = say('page');
    var back = document.getElementById('back');
    back.href = app;
    back.textContent = say('back');

    var heading = element('h1', '', say('title'));
    var verdict = element('section', 'card check-verdict');
    verdict.setAttribute('role', 'status');
    var big = element('p', 'check-big', say('checking'));
    verdict.append(big);
    var states = {};
    var remedies = {};
    var judge = function () {
      var ids = Object.keys(CHECKS);
      var count = function (state) { return ids.filter(function (id) { return states[id] === state; }); };
      if (ids.some(function (id) { return !states[id]; })) return;
      var bad = count('bad');
      var notes = count('note').length;
      verdict.className = 'card check-verdict check-' + (bad.length ? 'bad' : 'good');
      big.textContent = say(bad.length ? 'not' : 'ready');
      if (!bad.length) {
        verdict.replaceChildren(big, element('p', '', say(notes ? 'ready.notes' : 'ready.text', { count: notes })));
        verdict.append(link('button button-primary button-wide', say('open'), app));
        return;
      }
      var list = element('ul');
      bad.forEach(function (id) {
        if (remedies[id]) list.append(element('li', '', remedies[id]));
      });
      verdict.replaceChildren(big, element('p', '', say('not.text')), list, element('p', '', say('not.paper')));
    };
    var told = function (id, state, remedy) {
      states[id] = state;
      remedies[id] = remedy;
      judge();
    };

    var list = element('ul', 'check-list');
    list.setAttribute('role', 'list');
    for (var id in CHECKS) list.append(line(id, CHECKS[id], told));
    var where = inside();
    var again = button('button button-wide', say('again'), function () { show(language); });
    var other = language === 'vi' ? 'en' : 'vi';
    var switched = button('button button-quiet', other === 'en' ? 'English' : 'Tiếng Việt', function () { show(other); });
    switched.lang = other;
    var parts = [heading, verdict, element('p', 'muted', say('intro')), element('h2', '', say('results')), list, again];
    if (where) parts.splice(1, 0, away(where));
    else {
      var card = element('section', 'card stack-small');
      card.append(element('h2', '', say('other')), address());
      parts.push(card);
    }
    parts.push(switched);
    var main = document.getElementById('main');
    main.replaceChildren.apply(main, parts);
  }

  // What is missing in browsers from before the app's, in as few words as serve this page.
  function append() {
    for (var i = 0; i < arguments.length; i += 1) {
      var child = arguments[i];
      this.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
    }
  }
  if (!Element.prototype.append) Element.prototype.append = append;
  if (!Element.prototype.replaceChildren) {
    Element.prototype.replaceChildren = function () {
      while (this.firstChild) this.removeChild(this.firstChild);
      append.apply(this, arguments);
    };
  }

  var theme = preference('theme');
  if (theme) document.documentElement.setAttribute('data-theme', theme);
  document.documentElement.setAttribute('data-text-size', preference('text-size') || '1');
  show(preference('language') === 'en' ? 'en' : 'vi');
})();
