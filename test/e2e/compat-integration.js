// A shop's integration of Bambuser's live shopping, as such shops have them: written against the documented player API, with
// no idea that anything else may play the show. The tests run it as it stands.
(function () {
  const catalogue = {
    product: (reference) => fetch('/api/products/' + encodeURIComponent(reference)).then((response) => response.json()),
  };

  async function post(path, body) {
    const response = await fetch(path, {
      method: 'POST',
      headers: {'Content-Type': 'application/json'},
      body: JSON.stringify(body),
    });
    const answer = await response.json();
    if (!response.ok) throw Object.assign(new Error(answer.message), {type: answer.error});
    return answer;
  }

  const basket = {
    read: () => fetch('/api/basket').then((response) => response.json()),
    add: (sku) => post('/api/basket/add', {sku}),
    set: (sku, quantity) => post('/api/basket/set', {sku, quantity}),
    drop: (sku) => post('/api/basket/drop', {sku}),
  };

  function refuse(error, callback) {
    if (error.type === 'SOLD_OUT') callback({success: false, reason: 'out-of-stock'});
    else if (error.message) callback({success: false, reason: 'custom-error', message: error.message});
    else callback(false);
  }

  window.onBambuserLiveShoppingReady = function (player) {
    window.livePlayer = player;
    player.configure({
      currency: 'SEK',
      locale: 'en-GB',
      buttons: {dismiss: player.BUTTON.MINIMIZE, checkout: player.BUTTON.MINIMIZE},
      floatingPlayer: {navigationMode: player.FLOATING_PLAYER_NAVIGATION_MODE.MANUAL},
      ui: {hideShareButton: true, hideAddToCalendar: true},
      enableFirstPartyCookies: false,
    });
    player.configure({trackingTags: [{key: 'campaign', value: 'autumn'}]});

    player.on(player.EVENT.PROVIDE_PRODUCT_DATA, (event) => {
      event.products.forEach(({ref, id}) => {
        catalogue.product(ref).then((item) => {
          player.updateProduct(id, (factory) =>
            factory.product((p) =>
              p
                .name(item.title)
                .brandName(item.maker)
                .introduction(item.teaser)
                .description(item.html)
                .sku(item.code)
                .defaultVariationIndex(0)
                .variations((variation) =>
                  item.colours.map((colour) =>
                    variation()
                      .attributes((a) => a.colorName(colour.name).colorHexCode(colour.hex))
                      .imageUrls(colour.pictures)
                      .name(item.title + ', ' + colour.name)
                      .sku(colour.code)
                      .sizes((size) =>
                        colour.sizes.map((one) =>
                          size()
                            .name(one.name)
                            .sku(one.code)
                            .inStock(one.left > 0)
                            .price((price) => price.current(one.price).original(one.before || one.price)),
                        ),
                      ),
                  ),
                ),
            ),
          );
        });
      });
    });

    player.on(player.EVENT.ADD_TO_CART, (addedItem, callback) => {
      basket
        .add(addedItem.sku)
        .then(() => callback(true))
        .catch((error) => refuse(error, callback));
    });

    player.on(player.EVENT.UPDATE_ITEM_IN_CART, (updatedItem, callback) => {
      const request =
        updatedItem.quantity > 0 ? basket.set(updatedItem.sku, updatedItem.quantity) : basket.drop(updatedItem.sku);
      request.then(() => callback(true)).catch((error) => refuse(error, callback));
    });

    player.on(player.EVENT.CHECKOUT, () => {
      player.showCheckout(window.location.origin + '/checkout');
    });

    player.on(player.EVENT.NAVIGATE_BEHIND_TO, (event) => {
      history.pushState({}, '', event.url);
      document.querySelector('h1').textContent = 'Checkout';
    });

    player.on(player.EVENT.SYNC_CART_STATE, () => {
      basket.read().then(({items}) => {
        if (items.length === 0) player.updateCart({items: []});
        else player.updateCart({items: items.map(({sku, quantity}) => ({sku, quantity}))});
      });
    });

    player.on(player.EVENT.CHAT_MESSAGES, () => {});
    player.on(player.EVENT.CLOSE, () => {
      document.body.dataset.player = 'closed';
    });
  };

  if (!window.initBambuserLiveShopping) {
    window.initBambuserLiveShopping = function (item) {
      window.initBambuserLiveShopping.queue.push(item);
    };
    window.initBambuserLiveShopping.queue = [];
    const script = document.createElement('script');
    script.src = '/vendor/embed.js';
    document.body.appendChild(script);
  }

  window.initBambuserLiveShopping({showId: 'autumn', node: document.getElementById('watch'), type: 'overlay'});
})();
