// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QSet>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>

#include <functional>
#include <optional>

namespace Backtrail {

// How the raw values of a choice read.
struct ChoiceWords
{
    std::function<QString(const QString &value)> value;
    std::function<QString(const QString &group)> group; // may be empty where there are no groups
    std::function<QString(const QString &value)> icon; // name of an icon; may be empty
};

// How often each value occurs among the events that pass the other filters.
struct ValueCounts
{
    QHash<QString, quint32> counts;
    bool knowsOthers = true; // a value that is not in `counts` occurs nowhere; else nothing is known of it
};

// What a search finds of a ChoiceModel, in words, with counts.
class TickListModel final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit TickListModel(ChoiceWords words, QObject *parent = nullptr);

    enum Role { CountRole = Qt::UserRole + 10, ExcludedRole }; // uint, invalid = not known; bool

    void setSearch(const QString &text);
    void setCounts(const ValueCounts &counts);
    void setExcluded(const QStringList &values);
    void refreshWords(); // ChoiceWords answer otherwise now
    // The most frequent first, equal ones by name or as they come. Counts that change later move nothing.
    void orderByCount();
    void setByName() { m_byName = true; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QString words(const QString &value) const { return m_words.value(value); }

signals:
    // By the user, for a group that is only partly shown: what is hidden must not be ticked unseen.
    void shownTicked(const QStringList &values, bool ticked);

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    [[nodiscard]] std::optional<quint32> countOf(const QModelIndex &index) const; // of this model
    [[nodiscard]] QString wordsOf(const QModelIndex &index) const;
    void announce(const QList<int> &roles);

    ValueCounts m_counts;
    ValueCounts m_orderCounts; // by which the rows are sorted
    QSet<QString> m_excluded;
    bool m_byName = false;
    ChoiceWords m_words;
    QString m_search;
};

// A click anywhere on the line ticks it, not only one on the box. The count stands at the right, and beside it, on the
// current line, the one under the pointer and those that are excluded, a minus: a click on it excludes, as do Alt and a
// click, or the key "-".
class TickDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    [[nodiscard]] static QRect excludeRect(const QRect &line); // where the minus is

signals:
    void excludeRequested(const QString &value);
};

} // namespace Backtrail
