package org.daybook.command.child;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * The children that were recorded on most recently, ready to decide again without being read. Axon's own cache holds weak references
 * only, which every collection of garbage empties. Another node may have recorded since: its version wins, and Axon drops ours.
 */
public final class ChildrenInMemory implements Cache {

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> children;

    /** @param most so many children at once; one takes some kilobytes, a long history some tens */
    public ChildrenInMemory(long most) {
        children = Caffeine.newBuilder().maximumSize(most).build();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <K, V> @Nullable V get(K key) {
        return (V) children.getIfPresent(key);
    }

    @Override
    public void put(Object key, Object value) {
        children.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return children.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T computeIfAbsent(Object key, Supplier<T> value) {
        return (T) children.asMap().computeIfAbsent(key, k -> value.get());
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
        children.asMap().computeIfPresent(key, (k, value) -> update.apply((V) value));
    }

    @Override
    public boolean remove(Object key) {
        return children.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        children.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return children.asMap().containsKey(key);
    }

    /** @throws UnsupportedOperationException always: nobody listens */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("Nobody listens to the children in memory");
    }
}
