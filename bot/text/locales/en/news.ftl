# Posts, and what the news service answers.

news-post-regions = 📍 { $regions }
news-post-folded = { $count ->
    [one] … and { $count } older article from { $source }.
   *[other] … and { $count } older articles from { $source }.
 }
news-post-untitled = Untitled article
news-post-by = by { $author }
news-post-why-button = Why am I seeing this?
